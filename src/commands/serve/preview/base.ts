import { dirname, join } from 'node:path';
import type { Article } from '../../../model/archive.js';
import type { ArticleId } from '../../../model/article.js';
import { METADATA_FILE } from '../../../model/found-file.js';
import type { Config } from '../../../settings/config.js';
import { RESERVED } from '../../../ingest/entry-role.js';
import type { SiteCheck } from '../../../steps/check-site.js';
import { digestFolder } from '../../../steps/digest-inputs.js';
import type { ArchiveFiles } from '../../../steps/find-files.js';
import type { ReadSettings } from '../../../steps/read-document.js';
import type { ReadResult } from '../../../steps/read-archive.js';
import type { SiteFrame } from '../../../steps/site-frame.js';
import { createWithheldTest } from '../../../takedowns/withheld-test.js';
import { compareCodePoints } from '../../../util/compare.js';
import { sha256 } from '../../../util/hash.js';
import { hashFiles } from '../../../util/hash-files.js';

type ShownDocument = ReadResult['shown'][number];

/** What stays in memory of a site that was built, so that the page of a changed article can be made without building. */
export interface PreviewBase {
  /** Absolute path of the archive. */
  readonly root: string;
  readonly config: Config;
  readonly frame: SiteFrame;
  readonly archive: ReadResult['archive'];
  /** The pictures that the last build found: a new picture shows after the next build. */
  readonly pictures: SiteCheck['pictures'];
  readonly settings: ReadSettings;
  readonly found: ArchiveFiles;
  /** The state of the settings that the site was made with. */
  readonly stamp: string;
  /** The documents of each file, by its path in the archive. */
  readonly documentsOf: ReadonlyMap<string, readonly ShownDocument[]>;
  readonly documentOf: (article: Article) => ShownDocument | null;
  /** How many files have the same bytes, by their hash. */
  readonly copies: ReadonlyMap<string, number>;
  /** Tells whether a page says something that must not be shown. */
  readonly isWithheld: (page: Uint8Array) => boolean;
}

/** What a site was made of, as far as a preview needs it. */
export interface MadeOf extends Pick<SiteCheck, 'read' | 'frame' | 'pictures'> {
  readonly root: string;
  readonly config: Config;
  readonly found: ArchiveFiles;
  readonly stamp: string;
}

/** Collects what previews need of a site, while its store is open. */
export function collectBase({ read, frame, pictures, root, config, found, stamp }: MadeOf): PreviewBase {
  const documentsOf = new Map<string, ShownDocument[]>();
  const byId = new Map<ArticleId, ShownDocument>();
  for (const document of read.shown) {
    const { path } = document.original.facts.source;
    const known = documentsOf.get(path);
    if (known === undefined) documentsOf.set(path, [document]);
    else known.push(document);
    byId.set(document.facts.id, document);
  }
  const copies = new Map<string, number>();
  for (const { sha256: hash } of found.files) copies.set(hash, (copies.get(hash) ?? 0) + 1);
  const { archive } = read;
  // The first call compares all articles, which needs the store.
  const [first] = archive.articles;
  if (first !== undefined) archive.relatedTo(first.facts.id);
  archive.sameTexts();
  return {
    ...{ root, config, frame, pictures, archive, found, stamp, documentsOf, copies, settings: read.settings },
    documentOf: ({ facts }) => byId.get(facts.id) ?? null,
    isWithheld: createWithheldTest(read),
  };
}

/** Returns a digest of the settings and templates of an archive as they are now. */
export function stampSettings(root: string): string {
  const files = [...RESERVED].filter((name) => name.includes('.')).sort(compareCodePoints);
  return sha256(
    [...hashFiles(files.map((name) => join(root, name))), digestFolder(join(root, 'templates'))].join('\n'),
  );
}

/** Tells whether the tables that may say something of a file are those that the site was made with. */
export function hasSameTables({ root, found }: Pick<PreviewBase, 'root' | 'found'>, path: string): boolean {
  const known = new Map(found.tables.map((table) => [table.path, table.sha256]));
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const table = folder === '.' ? METADATA_FILE : `${folder}/${METADATA_FILE}`;
    if ((hashFiles([join(root, table)])[0] ?? '') !== (known.get(table) ?? '')) return false;
    if (folder === '.') return true;
  }
}
