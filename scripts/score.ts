/**
 * How extraction is scored, with the definitions that published comparisons use:
 * body: mean precision and recall over pages of 4-token shingles, F1 of the means (scrapinghub/article-extraction-benchmark);
 * segments: wanted and unwanted pieces found or not (adbar/trafilatura); date F1 as in adbar/htmldate.
 */
import { z } from 'zod';

export const truthSchema = z.object({
  file: z.string(),
  text: z.string().nullish(),
  with: z.array(z.string()).nullish(),
  without: z.array(z.string()).nullish(),
  title: z.string().nullish(),
  date: z.string().nullish(),
  authors: z.array(z.union([z.string(), z.object({ name: z.string() })])).nullish(),
  outlet: z.string().nullish(),
});
export type Truth = z.infer<typeof truthSchema>;

export interface Answer {
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
}

export interface Prf {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Null where the truth says nothing of it. */
export interface Scores {
  readonly body: Prf | null;
  readonly segments: Prf | null;
  /** Share right. */
  readonly title: number | null;
  /** A wrong day is worse than none. */
  readonly date: {
    readonly right: number;
    readonly wrong: number;
    readonly found: number;
    readonly f1: number;
  } | null;
  readonly authors: Prf | null;
  readonly outlet: number | null;
  /** Share that is given and wrong: worse than none. */
  readonly wrong: { readonly title: number | null; readonly outlet: number | null };
  readonly pages: number;
}

interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

/** Tokens of one shingle. */
const SHINGLE = 4;

/** Scores answers by file name; a truth without an answer counts as an empty one. */
export function scoreExtraction(truths: readonly Truth[], answers: ReadonlyMap<string, Answer>): Scores {
  const bodies: Counts[] = [];
  const segments: Counts = { tp: 0, fp: 0, fn: 0 };
  const authors: Counts = { tp: 0, fp: 0, fn: 0 };
  const dates = { ...{ tp: 0, fp: 0, fn: 0 }, n: 0 };
  const titles = { n: 0, right: 0, wrong: 0 };
  const outlets = { n: 0, right: 0, wrong: 0 };
  for (const truth of truths) {
    const answer = answers.get(truth.file) ?? {
      text: '',
      title: null,
      date: null,
      authors: [],
      outlet: null,
    };
    if (truth.text != null) bodies.push(compareShingles(truth.text, answer.text));
    const text = foldSpace(answer.text);
    for (const part of truth.with ?? []) segments[text.includes(foldSpace(part)) ? 'tp' : 'fn'] += 1;
    for (const part of truth.without ?? []) if (text.includes(foldSpace(part))) segments.fp += 1;
    if (truth.title) {
      titles.n += 1;
      if (foldWords(truth.title) === foldWords(answer.title)) titles.right += 1;
      else if (answer.title !== null) titles.wrong += 1;
    }
    if (truth.date) {
      const [wanted, got] = [dayOf(truth.date), dayOf(answer.date)];
      dates.n += 1;
      if (got === null) dates.fn += 1;
      else dates[got === wanted ? 'tp' : 'fp'] += 1;
    }
    if (truth.authors != null && truth.authors.length > 0) {
      const wanted = new Set(
        truth.authors.map((item) => foldWords(typeof item === 'string' ? item : item.name)),
      );
      const got = new Set(answer.authors.map(foldWords));
      for (const name of got) authors[wanted.has(name) ? 'tp' : 'fp'] += 1;
      for (const name of wanted) if (!got.has(name)) authors.fn += 1;
    }
    if (truth.outlet) {
      const [wanted, got] = [foldWords(truth.outlet), foldWords(answer.outlet)];
      outlets.n += 1;
      if (got !== '' && (wanted.includes(got) || got.includes(wanted))) outlets.right += 1;
      else if (got !== '') outlets.wrong += 1;
    }
  }
  const precision = mean(bodies.filter((item) => item.tp + item.fp > 0).map((item) => prf(item).precision));
  const recall = mean(bodies.filter((item) => item.tp + item.fn > 0).map((item) => prf(item).recall));
  return {
    body: bodies.length === 0 ? null : { precision, recall, f1: harmonic(precision, recall) },
    segments: segments.tp + segments.fp + segments.fn === 0 ? null : prf(segments),
    title: titles.n === 0 ? null : titles.right / titles.n,
    date:
      dates.n === 0
        ? null
        : {
            right: dates.tp / dates.n,
            wrong: dates.fp / dates.n,
            found: (dates.tp + dates.fp) / dates.n,
            f1: prf(dates).f1,
          },
    authors: authors.tp + authors.fp + authors.fn === 0 ? null : prf(authors),
    outlet: outlets.n === 0 ? null : outlets.right / outlets.n,
    wrong: {
      title: titles.n === 0 ? null : titles.wrong / titles.n,
      outlet: outlets.n === 0 ? null : outlets.wrong / outlets.n,
    },
    pages: truths.length,
  };
}

function compareShingles(wanted: string, got: string): Counts {
  const [truth, answer] = [shingles(wanted), shingles(got)];
  const counts = { tp: 0, fp: 0, fn: 0 };
  for (const [key, count] of answer) {
    const common = Math.min(count, truth.get(key) ?? 0);
    counts.tp += common;
    counts.fp += count - common;
  }
  for (const [key, count] of truth) counts.fn += Math.max(0, count - (answer.get(key) ?? 0));
  const sum = counts.tp + counts.fp + counts.fn;
  return sum === 0 ? counts : { tp: counts.tp / sum, fp: counts.fp / sum, fn: counts.fn / sum };
}

function shingles(text: string): ReadonlyMap<string, number> {
  const tokens = words(text);
  const found = new Map<string, number>();
  const count = Math.max(1, tokens.length - SHINGLE + 1);
  for (let i = 0; i < count; i += 1) {
    const part = tokens.slice(i, i + SHINGLE);
    if (part.length === 0) continue;
    const key = part.join(' ');
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

function prf({ tp, fp, fn }: Counts): Prf {
  if (fp === 0 && fn === 0) return { precision: 1, recall: 1, f1: 1 };
  const precision = tp + fp === 0 ? 0 : tp / (tp + fp);
  const recall = tp + fn === 0 ? 0 : tp / (tp + fn);
  return { precision, recall, f1: harmonic(precision, recall) };
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Returns what other scorers call \w+: letters, figures and the underscore; combining marks end a word. */
function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

export function foldWords(text: string | null): string {
  return words((text ?? '').normalize('NFKC').toLowerCase()).join(' ');
}

function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function dayOf(date: string | null): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? null;
}
