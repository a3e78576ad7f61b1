import { formatEdtfText } from '../languages/format.js';
import { cutEnd } from '../languages/sentences.js';
import type { ArticleRecord } from '../model/article.js';
import type { ArticlePictures, ShownPicture } from '../model/picture.js';
import { namesPicture } from '../util/picture-marks.js';
import { absoluteAddress } from '../util/picture-source.js';
import type { PageFrame } from './page-type.js';
import { rootOf } from './paths.js';

/** A picture as an article's page shows it. */
export interface PictureView {
  /** Relative to the page. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** What stands in one figure of an article's text. */
export interface FigureView {
  readonly images: readonly PictureView[];
  /** What follows the caption: who took the picture, or where it is from, or that it is not there. */
  readonly noteOf: (credit: string | null) => string;
  /** Where a picture is that the archive does not have; null where that is not known, or it is shown. */
  readonly original: { readonly text: string; readonly href: string } | null;
}

/** The figures of one article. */
export interface ArticleFigures {
  readonly of: (numbers: readonly number[], caption: string) => FigureView;
  /** The number of the picture that stands above the text, because it stands nowhere in it; null where there is none. */
  readonly above: number | null;
}

export interface FigureOptions {
  /** The page's path in the site. */
  readonly path: string;
  readonly pictures: ArticlePictures;
  readonly frame: PageFrame;
}

/** Says what stands in the figures of an article. Each picture is shown once. */
export function viewFigures(record: ArticleRecord, { path, pictures, frame }: FigureOptions): ArticleFigures {
  const { article: strings } = frame.language.strings;
  const shown = matchPictures(record, pictures.shown);
  const from = describeSource(record, frame);
  const root = rootOf(path);
  return {
    of: (numbers, caption) => {
      const images = numbers.flatMap((number): PictureView[] => {
        const picture = shown.get(number);
        if (picture === undefined) return [];
        const { width, height } = fitColumn(picture);
        const alt = record.pictures[number]?.alt ?? '';
        return [{ src: root + picture.path, width, height, alt: isSaid(alt, caption) ? '' : alt }];
      });
      const isMissing = images.length === 0 && pictures.isAll;
      return {
        images,
        noteOf: (credit) =>
          [
            credit === null ? (images.length > 0 ? from : null) : strings.pictureCredit(credit),
            isMissing ? strings.pictureMissing : null,
          ]
            .filter((part) => part !== null)
            .join(' '),
        original: isMissing ? findOriginal(record, numbers, strings.pictureAt) : null,
      };
    },
    above: [...shown].find(([number, { isLead }]) => isLead && isAlone(record, number))?.[0] ?? null,
  };
}

/** The picture of the article that leads the front page, with what is said below it. */
export interface LeadPicture extends PictureView {
  readonly caption: string | null;
  readonly note: string;
}

/** Shows the picture that stands for an article on the front page; its `src` is relative to the site. Its column is wider than an article's. */
export function viewLeadPicture(record: ArticleRecord, picture: ShownPicture, frame: PageFrame): LeadPicture {
  const own = record.pictures.find(({ addresses }) => addresses[0] === picture.address);
  const caption = own?.caption == null ? null : (record.captions[own.caption] ?? null);
  const { article: strings } = frame.language.strings;
  const credit = caption?.credit ?? null;
  const cut = caption === null || caption.text === '' ? null : cutEnd(caption.text, CAPTION_LENGTH);
  // The note follows on the same line.
  const text = cut === null || /[.!?…][\p{P}\s]{0,3}$/u.test(cut) ? cut : `${cut}.`;
  return {
    src: picture.path,
    ...fitHeight(picture, LEAD_MAX_HEIGHT),
    alt: isSaid(own?.alt ?? '', text ?? '') ? '' : (own?.alt ?? ''),
    caption: text,
    note: credit === null ? (describeSource(record, frame) ?? '') : strings.pictureCredit(credit),
  };
}

/** Pixels: on a desktop the headline, the picture and the first lines below it are seen at once. */
const LEAD_MAX_HEIGHT = 460;
/** Characters of a caption on the front page: two lines. */
const CAPTION_LENGTH = 180;

/** Returns the size of a picture that is at most so high. */
function fitHeight(
  { width, height }: Pick<ShownPicture, 'width' | 'height'>,
  maxHeight: number,
): Pick<PictureView, 'width' | 'height'> {
  if (height <= maxHeight) return { width, height };
  return { width: Math.max(1, Math.round((maxHeight * width) / height)), height: maxHeight };
}

/** Returns the scan that an article was read from, as wide as it is; null where it is not shown. */
export function viewScan(
  record: ArticleRecord,
  { path, pictures, frame }: FigureOptions,
): PictureView | null {
  const picture = matchPictures(record, pictures.shown).get(0);
  if (picture === undefined) return null;
  const { width, height } = picture;
  return { src: rootOf(path) + picture.path, width, height, alt: frame.language.strings.article.scanAlt };
}

/** Pixels: the width of the text on a desktop, and the height that leaves room for lines above and below a picture. */
const COLUMN_WIDTH = 576;
const MAX_HEIGHT = 680;

/** Returns the size at which a picture is shown where there is room: a tall one is not as wide as the text. */
function fitColumn({ width, height }: ShownPicture): Pick<PictureView, 'width' | 'height'> {
  const shownWidth = Math.min(width, COLUMN_WIDTH);
  return (shownWidth * height) / width <= MAX_HEIGHT
    ? { width, height }
    : fitHeight({ width, height }, MAX_HEIGHT);
}

/** By the number of the picture in the record. */
function matchPictures(
  { pictures }: ArticleRecord,
  shown: readonly ShownPicture[],
): ReadonlyMap<number, ShownPicture> {
  const left = [...shown];
  const matched = new Map<number, ShownPicture>();
  for (const [number, { addresses }] of pictures.entries()) {
    const at = left.findIndex(({ address }) => address === addresses[0]);
    if (at >= 0) for (const picture of left.splice(at, 1)) matched.set(number, picture);
  }
  return matched;
}

/** Tells whether a picture is declared and stands in no figure: such a one is the first of the record. */
function isAlone({ pictures, body }: ArticleRecord, number: number): boolean {
  return number === 0 && pictures[0]?.isLead === true && !namesPicture(body, number);
}

/** Share of a description that a caption may lack and still say the same: a credit is shown apart from it. */
const MAX_LACKING = 0.5;

/** Tells whether a caption says what a description says: it is not said twice to those who hear the page. */
function isSaid(alt: string, caption: string): boolean {
  const [short, long] = [alt, caption].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  if (short === undefined || long === undefined || short === '' || long === '') return false;
  return long.includes(short) || (short.includes(long) && long.length > short.length * MAX_LACKING);
}

function describeSource({ outlet, capturedAt }: ArticleRecord, { language }: PageFrame): string | null {
  const captured =
    capturedAt === null ? null : formatEdtfText(capturedAt.slice(0, DAY_LENGTH), language.locale);
  if (outlet.value === null && captured === null) return null;
  return language.strings.article.pictureSource(outlet.value, captured);
}

/** Characters of a date without its time. */
const DAY_LENGTH = 10;

function findOriginal(
  { pictures, url }: ArticleRecord,
  numbers: readonly number[],
  textOf: (host: string) => string,
): FigureView['original'] {
  for (const number of numbers)
    for (const address of pictures[number]?.addresses ?? []) {
      const href = absoluteAddress(address, url.value);
      if (href !== null && /^https?:/.test(href))
        return { text: textOf(new URL(href).hostname.replace(/^www\./, '')), href };
    }
  return null;
}
