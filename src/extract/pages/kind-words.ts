import { FORM_PHRASES, LIST_PHRASES, NOT_FOUND_PHRASES } from '../../languages/page-kind-words.js';
import type { PageKind } from '../../model/page-kind.js';
import type { PageShape } from './kind-layout.js';
import type { KindSignal } from './kind-signal.js';
import type { PagePart } from './metadata-part.js';
import type { PageScan } from './metadata-scan.js';

/** Headings that may say what the page is; those below head parts of it. */
const HEADINGS = 3;
/** Words of running text from which a page is no error page, and none to fill in: consent to cookies is the longest. */
const MAX_ERROR_STRETCH = 80;
const MAX_FORM_STRETCH = 120;

const NOT_FOUND_WEIGHT = 2.5;
const FORM_WEIGHT = 2.5;
/** Where the phrase only begins a longer line. */
const BEGINNING_WEIGHT = 1.5;
const LIST_WEIGHT = 2;
const LIST_BEGINNING_WEIGHT = 1;

/** Signs between the parts of a page's title. */
const SEPARATOR = /\s[|–—‹›«»·•-]+\s/u;
/** Behind a phrase: nothing, or what it is about after a colon or in quotation marks. */
const END = /^(?:[\s.…!?]*$|\s*[:："“„«‘'(/#])/u;
/** The number that a server gives an error, alone or behind a word: 'Fehler 404', '502 Bad Gateway'. */
const ERROR_NUMBER = /^(?:\p{L}+\s)?(?:40[0-9]|410|429|50[0-4])(?:[\s.:!–-]+\p{L}+){0,4}[\s.!]*$/u;

/** Returns what the title and the headings of a page say about its kind, one signal a kind. */
export function readWordKind({ stretch }: PageShape, { title, headings }: PageScan): readonly KindSignal[] {
  const found = new Map<PageKind, KindSignal>();
  for (const part of [title, ...headings.slice(0, HEADINGS)])
    for (const signal of part === null ? [] : readPart(part, stretch))
      if ((found.get(signal.kind)?.weight ?? 0) < signal.weight) found.set(signal.kind, signal);
  return [...found.values()];
}

function readPart({ text, node }: PagePart, stretch: number): readonly KindSignal[] {
  const line = text.toLowerCase().replaceAll('’', "'");
  const parts = line.split(SEPARATOR).map((part) => part.trim());
  const say = (kind: PageKind, method: string, weight: number): KindSignal[] =>
    weight > 0 ? [{ kind, method, quote: text, node, weight }] : [];
  const isError =
    stretch < MAX_ERROR_STRETCH &&
    (parts.some((part) => ERROR_NUMBER.test(part)) ||
      NOT_FOUND_PHRASES.some((phrase) => holds(line, phrase)));
  const form = stretch < MAX_FORM_STRETCH ? findFirst(parts, FORM_PHRASES) : 'nowhere';
  return [
    ...say('not-found', 'kind:error-words', isError ? NOT_FOUND_WEIGHT : 0),
    ...say('form', 'kind:form-words', weightOf(form, FORM_WEIGHT, BEGINNING_WEIGHT)),
    ...say(
      'list',
      'kind:list-words',
      weightOf(findFirst(parts, LIST_PHRASES), LIST_WEIGHT, LIST_BEGINNING_WEIGHT),
    ),
  ];
}

type Place = 'whole' | 'beginning' | 'nowhere';

function weightOf(place: Place, whole: number, beginning: number): number {
  return place === 'whole' ? whole : place === 'beginning' ? beginning : 0;
}

/** Tells whether one of the parts is a phrase, or begins with one of several words. */
function findFirst(parts: readonly string[], phrases: readonly string[]): Place {
  let place: Place = 'nowhere';
  for (const part of parts)
    for (const phrase of phrases) {
      if (!part.startsWith(phrase)) continue;
      const rest = part.slice(phrase.length);
      if (END.test(rest)) return 'whole';
      if (phrase.includes(' ') && rest.startsWith(' ')) place = 'beginning';
    }
  return place;
}

/** Tells whether a line has a phrase in it that no letter goes before or behind; in scripts without spaces any will do. */
function holds(line: string, phrase: string): boolean {
  const at = line.indexOf(phrase);
  if (at < 0 || !/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(phrase)) return at >= 0;
  return !/\p{L}$/u.test(line.slice(0, at)) && !/^\p{L}/u.test(line.slice(at + phrase.length));
}
