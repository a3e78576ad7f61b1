import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article, Archive } from '../../../model/archive.js';
import type { Authority } from '../../../model/correction.js';
import { articlePage } from '../../../pages/article.js';
import { rootOf } from '../../../pages/paths.js';
import type { PageContext } from '../../../pages/page-type.js';
import { renderPages } from '../../../render/eleventy.js';
import type { LoadedDocument } from '../../../steps/loaded-document.js';
import { createRenderer } from '../../../steps/page-renderer.js';
import type * as Reading from '../../../steps/read-document.js';
import { resolveNames } from '../../../steps/resolve-names.js';
import { namePages } from '../../../takedowns/page-names.js';
import { entriesForAll, matcherOf } from '../../../takedowns/plan.js';
import { readSiteTexts } from '../../../takedowns/site-texts.js';
import { findModule } from '../../../util/bundled-code.js';
import { removeAtExit } from '../../../util/remove-at-exit.js';
import type { PageChange } from '../overlay.js';
import { stampSettings, type PreviewBase } from './base.js';
import { indexNames, recognizeNames } from './known-names.js';
import { patchArchive } from './patch-archive.js';
import { readChanged, type ChangedFile } from './read-changed.js';
import { readRelated } from './related-texts.js';

/** Files from which on a change is left to the build: somebody moves folders, and reads no article meanwhile. */
const MOST_FILES = 20;

/**
 * Makes the pages of changed files of an archive, given by their paths in it. Resolves to null where a build has to tell what may be shown.
 */
export type Preview = (paths: readonly string[]) => Promise<readonly PageChange[] | null>;

/** Creates what makes the pages of changed articles from what a build left in memory. */
export async function createPreviewer(base: PreviewBase): Promise<Preview> {
  const { createDocumentReader } = (await import(findModule('steps/read-document'))) as typeof Reading;
  const read = await createDocumentReader(base.settings);
  const known = indexNames(base.archive);
  const authority = withTypes(base.config.authority, base.archive);
  return async (paths) => {
    if (base.config.model !== null || paths.length > MOST_FILES) return null;
    const changed: ChangedFile[] = [];
    const gone = new Set(paths.filter((path) => !existsSync(join(base.root, path))));
    for (const path of paths) {
      const file = await readChanged({ path, gone }, base, read);
      if (file === null) return null;
      changed.push(file);
    }
    const old = paths
      .flatMap((path) => base.documentsOf.get(path) ?? [])
      .flatMap(({ facts }) => base.archive.byId.get(facts.id) ?? []);
    const documents = changed.flatMap((file) => file.documents);
    const archive = patchArchive(
      base.archive,
      old,
      documents.map((document) => {
        const before = base.archive.byId.get(document.facts.id) ?? null;
        const alone = nameAlone(document, authority, base);
        return { document, names: recognizeNames(alone, { archive: base.archive, before, known }) };
      }),
    );
    if (archive === null) return null;
    const ids = new Set(documents.map(({ facts }) => facts.id));
    const whole = await readRelated(archive, ids, base);
    const drawn = whole === null ? null : await drawPages(whole, ids, base);
    const files = new Map(
      documents.map(({ facts, original }) => [archive.byId.get(facts.id)?.path, original.facts.source.path]),
    );
    const pages = drawn?.map((page) => ({ ...page, file: files.get(page.path) ?? '' })) ?? null;
    if (!pages?.every((page) => mayShow(page, changed, base))) return null;
    // Whoever takes something back while a page is made must not see it.
    return stampSettings(base.root) === base.stamp ? [...listMoved(old, archive, base), ...pages] : null;
  };
}

/** A page of a changed article. */
interface NewPage {
  readonly path: string;
  readonly html: string;
}

/** Fills in the kind of the names that the owner corrects without saying it, as the whole archive told it. */
function withTypes(authority: Authority, { entities }: Archive): Authority {
  const types = new Map(entities.filter(({ isListed }) => isListed).map(({ name, type }) => [name, type]));
  return {
    ...authority,
    entries: authority.entries.map((entry) => ({
      ...entry,
      type: entry.type ?? types.get(entry.name.text) ?? null,
    })),
  };
}

function nameAlone(
  document: LoadedDocument,
  authority: Authority,
  { config, root, archive }: PreviewBase,
): ReturnType<typeof resolveNames> {
  return resolveNames([document], {
    config: { authority, language: config.language },
    roots: [root],
    forAll: entriesForAll(config.takedowns),
    placeOf: ({ original }) => original.facts.source.path,
    pagesOf: namePages(
      () => [document.facts],
      (words) => archive.hideInPath(words),
    ),
  });
}

/** Draws pages as a build does, byte for byte. */
async function drawPages(
  archive: Archive,
  ids: ReadonlySet<Article['facts']['id']>,
  { frame, config, pictures }: PreviewBase,
): Promise<readonly NewPage[] | null> {
  const { site, overrides } = frame;
  const context: PageContext = {
    ...{ archive, site, pictures, language: config.language },
    hideInPath: archive.hideInPath,
  };
  const pages = archive.articles.flatMap(({ facts }, position) =>
    ids.has(facts.id) ? (articlePage(context, position) ?? []) : [],
  );
  if (pages.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'kliping-page-'));
  const stay = removeAtExit(folder);
  try {
    await renderPages({
      ...{ pages, overrides, rootOf, outDir: folder },
      renderer: createRenderer({ site, config, sizes: new Map(), archive }),
      globals: { site, strings: config.language.strings },
    });
    return await Promise.all(
      pages.map(async ({ path }) => ({ path, html: await readFile(join(folder, path), 'utf8') })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
    stay();
  }
}

/** Tells whether nothing on a page is withheld, and no name that is replaced anywhere. */
function mayShow({ path, html }: NewPage, changed: readonly ChangedFile[], base: PreviewBase): boolean {
  const bytes = Buffer.from(html);
  if (base.isWithheld(bytes) || changed.some((file) => file.isWithheld(bytes))) return false;
  const replacing = base.config.takedowns.filter(({ action }) => action === 'anonymize');
  if (replacing.length === 0) return true;
  const matcher = matcherOf(replacing);
  if (matcher.isInAddress(path)) return false;
  return readSiteTexts(path, bytes, true).every(({ text }) => matcher.find(text).length === 0);
}

/** Lists the pages that are no longer where they were. */
function listMoved(old: readonly Article[], archive: Archive, base: PreviewBase): readonly PageChange[] {
  return old.flatMap((article): readonly PageChange[] => {
    const { facts, path } = article;
    const file = base.documentOf(article)?.original.facts.source.path ?? '';
    const now = archive.byId.get(facts.id);
    if (now === undefined) return [{ path, file, html: null }];
    return now.path === path ? [] : [{ path, file, movedTo: now.path }];
  });
}
