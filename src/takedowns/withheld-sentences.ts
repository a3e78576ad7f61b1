import { splitSentences } from '../languages/sentences.js';
import { FIELD_NAMES, type ArticleRecord } from '../model/article.js';
import { RUN_WORDS, runsOfText } from '../util/word-runs.js';

/** A sentence of a restricted article that a site may not hold. */
export interface WithheldSentence {
  readonly text: string;
  /** Numbers of runs of its words, one after the other, that stand in nothing that is shown of the article. */
  readonly runs: readonly number[];
}

/**
 * Returns what a restricted article says and its shown record does not: sentences of its text, its captions, what was removed
 * from its page, and what was quoted or rejected, of six words or more, each once.
 */
export function withheldSentences(full: ArticleRecord, shown: ArticleRecord): readonly WithheldSentence[] {
  const allowed = new Set(shownTexts(shown).flatMap(runsOfText));
  const values = shownValues(shown).map(wordsOf);
  const sentences = new Map<string, WithheldSentence>();
  for (const text of textsOf(full)) {
    for (const paragraph of text.split('\n')) {
      for (const { start, end } of splitSentences(paragraph)) {
        const sentence = withoutValues(paragraph.slice(start, end), values);
        if (sentences.has(sentence)) continue;
        const runs = runsOfSentence(sentence, allowed);
        if (runs.length > 0) sentences.set(sentence, { text: sentence, runs });
      }
    }
  }
  return [...sentences.values()];
}

/** Everything of a shown record that pages and data say: whose words these are, nothing is withheld. */
export function shownTexts(record: ArticleRecord): readonly string[] {
  const values = shownValues(record);
  // A page has the headline next to the outlet, the author and the section.
  const [title = ''] = [record.title.value ?? undefined].filter((value) => value !== undefined);
  const together = values.flatMap((value) => [`${title} ${value}`, `${value} ${title}`]);
  return [...textsOf(record), ...values, ...together, record.source.path];
}

/** The values of all fields. */
function shownValues(record: ArticleRecord): readonly string[] {
  return FIELD_NAMES.flatMap((name) => record[name].value ?? []);
}

/** Texts of an article and of its page. Dates, addresses and languages are no sentences. */
function textsOf(record: ArticleRecord): readonly string[] {
  const fields = [
    record.title,
    record.outlet,
    record.section,
    record.dateline,
    record.authors,
    record.agencies,
  ];
  return [
    record.text,
    ...record.captions.flatMap(({ text, credit }) => [text, credit ?? '']),
    ...record.removed.map(({ text }) => text),
    ...Object.values(record.filing ?? {}).flatMap((value: string | readonly string[] | null) => value ?? []),
    ...fields.flatMap(({ evidence, rejected }) => [
      ...evidence.map(({ quote }) => quote),
      ...rejected.flatMap(({ value, evidence: own }) => [...[value].flat(), own.quote]),
    ]),
  ];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** A text without the values at its beginning and its end: 'Headline – Outlet' says nothing that is withheld. */
function withoutValues(text: string, values: readonly (readonly Word[])[]): string {
  let words = wordsOf(text);
  for (let before = -1; before !== words.length;) {
    before = words.length;
    for (const value of values) {
      if (value.length === 0 || value.length > words.length) continue;
      if (value.every((word, i) => word.text === words[i]?.text)) words = words.slice(value.length);
      else if (value.every((word, i) => word.text === words[words.length - value.length + i]?.text))
        words = words.slice(0, -value.length);
    }
  }
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}

/** The most numbers that six words of prose hold; a date with its time holds three. */
const MAX_FIGURES = 2;
/** Words without a capital in six of prose. Menus, lists of names and of letters have fewer, and may stand on any page. */
const MIN_PLAIN = 2;
/** Letters of a script that puts no spaces between words which are as much as six words. */
const UNSPACED = /[\p{Lo}]{12}/u;

/**
 * Returns numbers for the first six words of a sentence, the next six and so on, and the last six: of each part that is not
 * `allowed`, and as far as they are prose. None for what is no sentence.
 */
function runsOfSentence(text: string, allowed: ReadonlySet<number>): readonly number[] {
  const words = wordsOf(text);
  const runs = runsOfText(text);
  // In other scripts there is a run for every letter.
  if (runs.length !== words.length - RUN_WORDS + 1)
    return UNSPACED.test(text) ? spread(runs.filter((run) => !allowed.has(run))) : [];
  const parts = splitAt(runs, (run) => allowed.has(run)).map(spread);
  const wanted = parts.flat();
  const prose = wanted.filter(({ at }) => {
    const six = words.slice(at, at + RUN_WORDS);
    return isProse(six.map(({ start, end }) => text.slice(start, end)));
  });
  return prose.length * 2 < wanted.length ? [] : prose.map(({ run }) => run);
}

interface PlacedRun {
  readonly run: number;
  /** Its first word. */
  readonly at: number;
}

/** The runs that share no word with one that is allowed, in parts that follow each other. */
function splitAt(
  runs: readonly number[],
  isAllowed: (run: number) => boolean,
): readonly (readonly PlacedRun[])[] {
  const parts: PlacedRun[][] = [[]];
  let free = 0;
  for (const [at, run] of runs.entries()) {
    if (isAllowed(run)) {
      const part = parts.at(-1) ?? [];
      // Those before it share words with it.
      parts[parts.length - 1] = part.filter((one) => one.at + RUN_WORDS <= at);
      parts.push([]);
      free = at + RUN_WORDS;
    } else if (at >= free) parts.at(-1)?.push({ run, at });
  }
  return parts;
}

function isProse(words: readonly string[]): boolean {
  const figures = words.filter((word) => /^\p{N}/u.test(word)).length;
  const plain = words.filter((word) => /^[\p{Ll}\p{Lo}][\p{L}\p{M}]/u.test(word)).length;
  return figures <= MAX_FIGURES && plain >= MIN_PLAIN;
}

/** The first, every sixth and the last. */
function spread<T>(items: readonly T[]): readonly T[] {
  return items.filter((_, i) => i % RUN_WORDS === 0 || i === items.length - 1);
}
