import { openKnownFiles } from '../../../cache/file-stamps.js';
import { watchStore } from '../../../cache/prune.js';
import { openStore } from '../../../cache/store.js';
import { mayHavePictures } from '../../../model/picture.js';
import { loadConfig } from '../../../settings/config.js';
import { findArchiveFiles } from '../../../steps/find-files.js';
import { findPictures } from '../../../steps/find-pictures.js';
import { readFoundFiles } from '../../../steps/read-archive.js';
import { readSiteFrame } from '../../../steps/site-frame.js';
import { buildTime } from '../../paths.js';
import { collectBase, stampSettings, type PreviewBase } from './base.js';

/** Reads what previews need of an archive whose site is as it should be, so that no build had to read it. */
export async function loadBase(archive: string, out: string): Promise<PreviewBase> {
  const stamp = stampSettings(archive);
  const config = await loadConfig(archive);
  const { store } = await openStore(archive);
  const watched = watchStore(store);
  try {
    const known = openKnownFiles(store);
    const found = await findArchiveFiles(archive, {
      jobs: null,
      limits: config.limits,
      include: config.include,
      out,
      known,
      hasPictures: mayHavePictures(config),
      hasScans: config.ocr,
    });
    const onProgress = (): void => undefined;
    const read = await readFoundFiles(archive, found, {
      config,
      onProgress,
      store: watched.store,
      jobs: null,
      builtAt: buildTime(config.timezone),
    });
    const pictures = await findPictures({ read, found, config, store: watched.store });
    const options = { archive, out, config, builtAt: buildTime(config.timezone), cache: true, jobs: null };
    const frame = await readSiteFrame({ ...options, onProgress }, pictures.archive);
    return collectBase({ read, frame, pictures: pictures.ofArticles, root: archive, config, found, stamp });
  } finally {
    // What is withheld was read to find out what is meant. It must not stay.
    if (config.takedowns.length > 0) watched.undo();
    await store.close();
  }
}
