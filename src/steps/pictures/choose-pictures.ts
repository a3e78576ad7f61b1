import type { ArticlePicture, ArticleRecord } from '../../model/article.js';
import type { PictureMode, ShownPicture } from '../../model/picture.js';
import { namesPicture } from '../../util/picture-marks.js';
import type { StoredPicture } from './picture-store.js';

/** Pictures of one article that are shown: an album is not read here. */
const MAX_SHOWN = 12;
/** Articles for which a picture is declared that then stands for none: it is a site's sign. A series has one for its few parts. */
const MANY_DECLARED = 4;
/** Articles in whose texts a picture stands that then belongs to none: it is a banner or a writer's portrait. */
const MANY_SHOWING = 10;

/** A picture of an article, and what the site has of it. */
export interface FoundPicture {
  readonly picture: ArticlePicture;
  readonly file: StoredPicture;
}

/** The pictures of an article that the archive has. */
export interface PicturesOfArticle {
  /** Those in its text, each once. */
  readonly inText: readonly FoundPicture[];
  /** The one that its page declares; it may be in the text as well. */
  readonly declared: FoundPicture | null;
}

/** Finds the pictures of an article, no more than are shown. */
export async function gatherPictures(
  record: ArticleRecord,
  find: (picture: ArticlePicture) => Promise<StoredPicture | null>,
): Promise<PicturesOfArticle> {
  const { pictures, body } = record;
  const inText: FoundPicture[] = [];
  let declared: FoundPicture | null = null;
  for (const [number, picture] of pictures.entries()) {
    const isInText = namesPicture(body, number);
    if (inText.length >= MAX_SHOWN || !(isInText || picture.isLead)) continue;
    const file = await find(picture);
    if (file === null) continue;
    if (picture.isLead) declared = { picture, file };
    if (isInText && !inText.some((other) => other.file.path === file.path)) inText.push({ picture, file });
  }
  return { inText, declared };
}

/** Returns a function that tells whether a picture is one of a site and not of an article, because so many articles have it. */
export function createCommonTest(
  all: Iterable<PicturesOfArticle>,
): (file: StoredPicture, isInText: boolean) => boolean {
  const declaring = new Map<string, number>();
  const showing = new Map<string, number>();
  const count = (counts: Map<string, number>, { path }: StoredPicture): void => {
    counts.set(path, (counts.get(path) ?? 0) + 1);
  };
  for (const { inText, declared } of all) {
    if (declared !== null) count(declaring, declared.file);
    for (const { file } of inText) count(showing, file);
  }
  return ({ path }, isInText) =>
    isInText ? (showing.get(path) ?? 0) >= MANY_SHOWING : (declaring.get(path) ?? 0) >= MANY_DECLARED;
}

/** A picture that is shown, and its file. */
export interface ChosenPicture {
  readonly picture: ShownPicture;
  readonly file: StoredPicture;
}

/** Returns what is shown of an article's pictures. The declared one is shown at its place in the text, where it has one. */
export function choosePictures(
  { inText, declared }: PicturesOfArticle,
  mode: PictureMode,
  isCommon: (file: StoredPicture, isInText: boolean) => boolean,
): readonly ChosenPicture[] {
  const shown = inText.filter(({ file }) => !isCommon(file, true));
  const lead = declared === null || isCommon(declared.file, false) ? null : declared;
  const isAlone = lead !== null && !shown.some(({ file }) => file.path === lead.file.path);
  const all = isAlone ? [lead, ...shown.slice(0, MAX_SHOWN - 1)] : shown;
  const leadPath = lead?.file.path ?? shown[0]?.file.path;
  const chosen = all.map(({ picture: { addresses }, file }): ChosenPicture => {
    const { path, width, height } = file;
    return { file, picture: { address: addresses[0] ?? '', path, width, height, isLead: path === leadPath } };
  });
  return mode === 'lead' ? chosen.filter(({ picture }) => picture.isLead) : chosen;
}
