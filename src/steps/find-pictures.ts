import pLimit from 'p-limit';
import type { Store } from '../cache/store.js';
import type { Archive } from '../model/archive.js';
import type { ArticleId, ArticlePicture, ArticleRecord } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { missingSharp } from '../model/messages.js';
import type { ArticlePictures, PictureMode, PicturesOfArticles } from '../model/picture.js';
import type { Config } from '../settings/config.js';
import { createOutletFinder } from '../takedowns/rights.js';
import { SCAN_ADDRESS } from '../model/scan.js';
import { DATA_SCHEME } from '../util/picture-source.js';
import type { ArchiveFiles } from './find-files.js';
import {
  choosePictures,
  createCommonTest,
  gatherPictures,
  type ChosenPicture,
  type PicturesOfArticle,
} from './pictures/choose-pictures.js';
import {
  createPageReader,
  pictureInPage,
  pictureOfScan,
  picturesOfContainers,
  picturesOfFiles,
  type ArchivePicture,
} from './pictures/held-pictures.js';
import { indexPictures } from './pictures/picture-index.js';
import { openPictureStore, type PictureStore, type StoredPicture } from './pictures/picture-store.js';
import { placesOf } from './pictures/resolve-picture.js';
import type { ReadResult } from './read-archive.js';

/** Pictures that are decoded at the same time: the library itself uses all cores. */
const AT_ONCE = 4;

const NOTHING: PicturesOfArticle = { inText: [], declared: null };

/** The pictures of an archive that its site shows. */
export interface FoundPictures {
  readonly ofArticles: PicturesOfArticles;
  /** The files of the site, each once, in the order of their paths. */
  readonly files: readonly StoredPicture[];
  /** The archive, without the notices that these pictures are not read. */
  readonly archive: Archive;
  readonly diagnostics: readonly Diagnostic[];
}

export interface FindPicturesOptions {
  readonly read: Pick<ReadResult, 'archive' | 'shown' | 'pictures'>;
  readonly found: ArchiveFiles;
  readonly config: Config;
  readonly store: Store;
  /** What encodes pictures and keeps them; default: the store. */
  readonly pictures?: PictureStore;
}

/** Finds the pictures of articles in the archive itself, and sees that the store has each as the site shows it. Nothing is fetched. */
export async function findPictures(options: FindPicturesOptions): Promise<FoundPictures> {
  const { read, config, store } = options;
  const { archive } = read;
  const modeOf = createModeFinder(config);
  const wanted = new Set(read.shown.filter(({ hasPictures }) => hasPictures).map(({ facts }) => facts.id));
  const articles = archive.articles.filter(({ facts }) => wanted.has(facts.id));
  const ofArticles = new Map<ArticleId, ArticlePictures>();
  const files = new Map<string, StoredPicture>();
  const used = new Set<string>();
  const stored = options.pictures ?? openPictureStore(store);
  const candidatesOf = createCandidates(options);
  const find = async (picture: ArticlePicture, record: ArticleRecord): Promise<StoredPicture | null> => {
    for (const candidate of candidatesOf(picture, record)) {
      const shown = await stored.prepare(candidate);
      if (shown === null) continue;
      used.add(candidate.path);
      return shown;
    }
    return null;
  };
  const limit = pLimit(AT_ONCE);
  const gathered = await Promise.all(
    articles.map(({ facts, content }) =>
      limit(async () => {
        const mode = modeOf(facts);
        const record = mode === 'none' ? null : content.readRecord();
        const pictures = record === null ? NOTHING : await gatherPictures(record, (one) => find(one, record));
        return { id: facts.id, mode, pictures };
      }),
    ),
  );
  // The small ones are made of what was put into the store.
  await store.settle();
  const isCommon = createCommonTest(gathered.map(({ pictures }) => pictures));
  const smallOf = async (chosen: readonly ChosenPicture[]): Promise<StoredPicture | null> => {
    const lead = chosen.find(({ picture }) => picture.isLead);
    return lead === undefined ? null : limit(() => stored.prepareSmall(lead.file));
  };
  const shown = await Promise.all(
    gathered.map(async ({ id, mode, pictures }) => {
      const chosen = choosePictures(pictures, mode, isCommon);
      return { id, mode, chosen, small: await smallOf(chosen) };
    }),
  );
  for (const { id, mode, chosen, small } of shown) {
    for (const { file } of chosen) files.set(file.path, file);
    if (small !== null) files.set(small.path, small);
    // Without the library for pictures nothing is known of those that are not shown.
    const isAll = mode === 'all' && !stored.lacksLibrary();
    ofArticles.set(id, {
      shown: chosen.map(({ picture }) => picture),
      isAll,
      thumbnail: small?.path ?? null,
    });
  }
  await store.settle();
  return {
    ofArticles,
    files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    archive: withoutUsed(archive, used),
    diagnostics: stored.lacksLibrary() ? [missingSharp()] : [],
  };
}

/** Returns a function that lists where a picture may be: in the page itself, or anywhere in the archive. */
function createCandidates({
  read,
  found,
  config,
  store,
}: FindPicturesOptions): (picture: ArticlePicture, record: ArticleRecord) => Iterable<ArchivePicture> {
  const index = indexPictures([
    ...picturesOfFiles(found.pictures),
    ...picturesOfContainers(read.pictures, config),
  ]);
  const readPage = createPageReader({ files: found.files, config, store });
  const originals = new Map(read.shown.map(({ facts, original }) => [facts.id, original.facts.source]));
  return function* candidates({ addresses }, record) {
    const source = originals.get(record.id) ?? record.source;
    for (const address of addresses) {
      if (address.startsWith(SCAN_ADDRESS)) yield pictureOfScan(address, store);
      else if (address.startsWith(DATA_SCHEME)) yield pictureInPage(address, () => readPage(source));
      else yield* placesOf(address, { source, url: record.url.value }, index);
    }
  };
}

/** Returns a function that says which pictures of an article may be shown: as its outlet has it, else as the archive. */
function createModeFinder({
  pictures,
  outlets,
}: Config): (article: Parameters<ReturnType<typeof createOutletFinder>>[0]) => PictureMode {
  const outletOf = createOutletFinder(outlets);
  return (article) => outletOf(article)?.pictures ?? pictures;
}

/** Returns the archive without the messages that pictures, or the folders that browsers saved them in, were skipped when they are shown. */
function withoutUsed(archive: Archive, used: ReadonlySet<string>): Archive {
  if (used.size === 0) return archive;
  const folders = [...used].flatMap((path) =>
    path.split('/').map((_, i, parts) => parts.slice(0, i).join('/')),
  );
  const isUsed = new Set([...used, ...folders]);
  const gone = new Set(
    archive.skipped.filter(({ path, reason }) => reason === 'unsupported' && isUsed.has(path)),
  );
  const said = new Set([...gone].map(({ diagnostic: { path, code } }) => `${code} ${path ?? ''}`));
  return {
    ...archive,
    skipped: archive.skipped.filter((one) => !gone.has(one)),
    diagnostics: archive.diagnostics.filter(({ path, code }) => !said.has(`${code} ${path ?? ''}`)),
  };
}
