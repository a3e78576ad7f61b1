import type { ArticleId } from './article.js';

/** Which pictures of an article are shown: those in its text and the one that stands for it, this one alone, or none. */
export const PICTURE_MODES = ['all', 'lead', 'none'] as const;
export type PictureMode = (typeof PICTURE_MODES)[number];

/** Tells whether settings let any article have pictures. */
export function mayHavePictures(settings: {
  readonly pictures: PictureMode;
  readonly outlets: readonly { readonly pictures: PictureMode | null }[];
}): boolean {
  return [settings, ...settings.outlets].some(({ pictures }) => pictures !== null && pictures !== 'none');
}

/** Bytes of a picture's file; larger ones are prints and scans. */
export const MAX_PICTURE_BYTES = 10_000_000;

/** A picture of an article as a site shows it. */
export interface ShownPicture {
  /** The first of its addresses in the record: tells which of the article's pictures it is. */
  readonly address: string;
  /** Its file, relative to the site: 'media/3f2a1c9b0d4e5f60.webp'. */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether it stands for the article: the one that its page declares, else the first in its text. */
  readonly isLead: boolean;
}

/** What a site shows of an article's pictures. */
export interface ArticlePictures {
  readonly shown: readonly ShownPicture[];
  /** Whether the settings let all of them be shown: of the others it is not said why they are not there. */
  readonly isAll: boolean;
  /** The small one that lists show, relative to the site: of the picture that stands for the article. Null where it has none. */
  readonly thumbnail: string | null;
}

/** The pictures of all articles that have any; those of an article in the order of its record. */
export type PicturesOfArticles = ReadonlyMap<ArticleId, ArticlePictures>;
