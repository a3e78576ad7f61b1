import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createQuotationFinder } from '../src/entities/quotations/find-quotations.js';
import { createRecognizer } from '../src/entities/recognize/recognize.js';
import { loadModels } from '../src/entities/recognize/load-models.js';
import { findLanguage } from '../src/languages/index.js';

const document = z.object({ id: z.string(), lang: z.string(), text: z.string() });
/** A span that people looked at: somebody's words, a title or a scare quote ('none'), or what could be either. */
const judged = z.object({
  id: z.string(),
  lang: z.string(),
  start: z.number(),
  end: z.number(),
  kind: z.enum(['named', 'unnamed', 'none', 'ambiguous']),
  speaker: z.string().nullable(),
  also: z.array(z.string()),
});
type Judged = z.infer<typeof judged>;

interface Answer {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly sure: boolean;
  readonly how: string;
}

/** A span is right when it and the other have at least this share of each other. */
const OVERLAP = 0.8;

/** Returns whether a folder has texts whose quotations people looked at. */
export function hasQuotations(folder: string): boolean {
  return existsSync(join(folder, 'docs.jsonl')) && existsSync(join(folder, 'gold.jsonl'));
}

function readLines(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}

/**
 * Scores quotations and their speakers.
 * @param folder holds docs.jsonl ({id, lang, text}) and gold.jsonl ({id, lang, start, end, kind, speaker, also}); offsets are UTF-16 units
 * @param isTold whether each wrong answer is printed
 */
export function evaluateQuotations(folder: string, print: (line: string) => void, isTold: boolean): void {
  const documents = readLines(join(folder, 'docs.jsonl')).map((line) => document.parse(line));
  const gold = readLines(join(folder, 'gold.jsonl')).map((line) => judged.parse(line));
  const recognize = createRecognizer(loadModels());
  const answers: Answer[] = [];
  let milliseconds = 0;
  for (const { id, lang, text } of documents) {
    const language = findLanguage(lang);
    if (language === null) continue;
    const names = recognize(text, language);
    const start = performance.now();
    const found = createQuotationFinder(language)(text, names);
    milliseconds += performance.now() - start;
    for (const { speaker, ...quotation } of found)
      answers.push({
        ...quotation,
        id,
        speaker: speaker === null ? null : text.slice(speaker.start, speaker.end),
      });
  }
  for (const lang of ['', ...new Set(gold.map((one) => one.lang))]) {
    const own = gold.filter((one) => lang === '' || one.lang === lang);
    score(lang === '' ? 'all' : lang, own, answers, print);
  }
  print(`${(milliseconds / documents.length).toFixed(2)} ms a text`);
  if (isTold) for (const line of listWrong(gold, answers, documents)) print(line);
}

function overlaps(a: Answer, b: Judged): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return (
    a.id === b.id &&
    shared > 0 &&
    shared >= OVERLAP * (a.end - a.start) &&
    shared >= OVERLAP * (b.end - b.start)
  );
}

/** A name is right when the words of one are all in the other. */
function isRight(name: string | null, { speaker, also }: Judged): boolean {
  if (name === null) return false;
  const wordsOf = (text: string): ReadonlySet<string> =>
    new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu));
  const own = wordsOf(name);
  const isPart = (words: ReadonlySet<string>, of: ReadonlySet<string>): boolean =>
    [...words].every((word) => of.has(word));
  return [speaker ?? '', ...also].some((other) => isPart(own, wordsOf(other)) || isPart(wordsOf(other), own));
}

function score(
  label: string,
  gold: readonly Judged[],
  answers: readonly Answer[],
  print: (line: string) => void,
): void {
  const counts = {
    found: 0,
    missed: 0,
    none: 0,
    named: 0,
    right: 0,
    given: 0,
    givenRight: 0,
    shown: 0,
    shownRight: 0,
  };
  for (const one of gold) {
    const answer = answers.find((item) => overlaps(item, one));
    if (one.kind === 'ambiguous') continue;
    if (one.kind === 'none') {
      if (answer !== undefined) counts.none += 1;
      continue;
    }
    if (answer === undefined) counts.missed += 1;
    else counts.found += 1;
    const ok = one.kind === 'named' && isRight(answer?.speaker ?? null, one);
    if (one.kind === 'named') counts.named += 1;
    if (ok) counts.right += 1;
    if (answer?.speaker == null) continue;
    counts.given += 1;
    if (ok) counts.givenRight += 1;
    if (answer.sure) counts.shown += 1;
    if (answer.sure && ok) counts.shownRight += 1;
  }
  const precision = counts.found / (counts.found + counts.none);
  const recall = counts.found / (counts.found + counts.missed);
  const share = (part: number, of: number): string =>
    `${part}/${of} (${(part / Math.max(1, of)).toFixed(3)})`;
  print(
    `${label.padEnd(4)} found: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}; ` +
      `named right ${share(counts.right, counts.named)}; of those given ${share(counts.givenRight, counts.given)}; ` +
      `of those shown ${share(counts.shownRight, counts.shown)}`,
  );
}

function listWrong(
  gold: readonly Judged[],
  answers: readonly Answer[],
  documents: readonly z.infer<typeof document>[],
): readonly string[] {
  return gold.flatMap((one) => {
    const answer = answers.find((item) => overlaps(item, one));
    const said =
      answer === undefined
        ? 'not found'
        : `${answer.speaker ?? '–'} (${answer.how}${answer.sure ? ', sure' : ''})`;
    const isGood =
      one.kind === 'ambiguous' ||
      (one.kind === 'none' && answer === undefined) ||
      (one.kind === 'unnamed' && answer?.speaker === null) ||
      (one.kind === 'named' && answer !== undefined && isRight(answer.speaker, one));
    if (isGood) return [];
    const text = documents.find(({ id }) => id === one.id)?.text ?? '';
    const around = `${text.slice(Math.max(0, one.start - 70), one.start)}[${text.slice(one.start, one.end).slice(0, 60)}]${text.slice(one.end, one.end + 70)}`;
    return [
      `  ${one.id.slice(0, 24)} ${one.kind} ${one.speaker ?? ''}: ${said}`,
      `      ${around.replaceAll(/\s+/g, ' ')}`,
    ];
  });
}
