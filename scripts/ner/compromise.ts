import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import type { EntityMention, EntityType } from '../../src/model/entity.js';
import { readConll } from './conll.js';
import { scoreSpans, type SpanScore } from './score-spans.js';
import { tagFully } from './tag-fully.js';

/** Returns what compromise, the usual library for English names in JavaScript, finds in the same sentences, each given alone. */
export function evaluateCompromise(file: string): ReadonlyMap<string, SpanScore> {
  const sentences = readConll(readFileSync(file, 'utf8'));
  return scoreSpans(
    sentences,
    sentences.flatMap(({ words }) => tagFully([words], recognize)),
  );
}

interface Found {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}

function recognize(text: string): readonly EntityMention[] {
  const document = nlp(text);
  const read = (type: EntityType, view: { json(options: { offset: boolean }): unknown }) =>
    (view.json({ offset: true }) as readonly Found[]).map(({ offset }): EntityMention => {
      // Its offsets take in the signs around a name.
      const raw = text.slice(offset.start, offset.start + offset.length);
      const surface = raw.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/u, '');
      const start = offset.start + raw.indexOf(surface);
      return { type, start, end: start + surface.length, surface, entityId: null };
    });
  return [
    ...read('person', document.people()),
    ...read('place', document.places()),
    ...read('organization', document.organizations()),
  ].sort((a, b) => a.start - b.start);
}
