import { recoverOutput } from '../output/recover.js';
import { findIntact } from '../output/site-files.js';
import { mayHavePictures } from '../model/picture.js';
import { type SiteFiles } from '../model/site.js';
import { watchStore } from '../cache/prune.js';
import { forgetKnownFiles, openKnownFiles } from '../cache/file-stamps.js';
import { openStore, openTemporaryStore, type Store } from '../cache/store.js';
import { findArchiveFiles } from '../steps/find-files.js';
import { noticeChanged } from '../output/changed-files.js';
import type { SiteCheck } from '../steps/check-site.js';
import { digestInputs } from '../steps/digest-inputs.js';
import type { BuildOptions, BuildResult } from '../steps/build-types.js';
import { startProfile } from '../util/profile.js';
import { loadState } from '../steps/site-state.js';

/**
 * Builds the site of an archive; when nothing changed since it was built, it is left as it is. Otherwise `onMade` gets what the site
 * was made of, while the store is open.
 */
export async function buildSite(
  options: BuildOptions,
  onMade?: (made: SiteCheck) => void,
): Promise<BuildResult> {
  const { store, diagnostics } = options.cache
    ? await openStore(options.archive, options.only ?? null)
    : { store: await openTemporaryStore(), diagnostics: [] };
  try {
    const result = await buildWith(store, options, onMade);
    return { ...result, diagnostics: [...diagnostics, ...result.diagnostics] };
  } finally {
    await store.close();
  }
}

async function buildWith(
  store: Store,
  options: BuildOptions,
  onMade?: (made: SiteCheck) => void,
): Promise<BuildResult> {
  const { config, jobs, builtAt, out, archive, only = null } = options;
  const profile = startProfile();
  const { step } = profile;
  // Of files that are withheld, and of the others beside them, the store keeps nothing that it need not.
  const known = config.takedowns.length > 0 ? null : openKnownFiles(store);
  const found = await step('look', () =>
    findArchiveFiles(archive, {
      ...{ jobs, limits: config.limits, include: config.include, out, known, only },
      hasPictures: mayHavePictures(config),
      hasScans: config.ocr,
    }),
  );
  const inputs = step('digest', () => digestInputs(archive, found, { config, builtAt }));
  recoverOutput(out);
  const before = loadState(store, out);
  const intact = step('compare', () => (before === null ? NO_FILES : findIntact(out, before.files)));
  if (before?.inputs === inputs && intact.size === before.files.size) {
    const { figures, diagnostics } = before;
    const total = found.files.length;
    known?.save();
    options.onProgress({ stage: 'read', done: total, total });
    return { figures, diagnostics, work: { extracted: 0, rendered: 0, indexed: 0 }, profile };
  }
  const changed = noticeChanged(out, intact);
  // All that makes a site is loaded now only: most of the time of a build that makes nothing would go into it.
  const { makeSite } = await step('start', () => import('../pipeline.js'));
  const watched = watchStore(store);
  try {
    const result = await makeSite(
      {
        options,
        profile,
        store: watched.store,
        found,
        inputs,
        old: { folder: out, files: intact },
        access: before?.access ?? null,
      },
      onMade,
    );
    watched.prune();
    if (known === null) forgetKnownFiles(store);
    else known.save();
    return { ...result, diagnostics: [...changed, ...result.diagnostics], profile };
  } catch (error) {
    // What is to be withheld was read to find out what is meant. It must not stay.
    if (config.takedowns.length > 0) watched.undo();
    throw error;
  }
}

const NO_FILES: SiteFiles = new Map();
