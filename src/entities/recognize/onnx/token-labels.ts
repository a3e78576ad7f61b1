import type { EntityMention, EntityType } from '../../../model/entity.js';

/** A piece of a text as a token classifier gives it: a word or part of one, and its label ('B-PER', 'O'). */
export interface LabelledToken {
  readonly word: string;
  readonly entity: string;
}

const TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  PERSON: 'person',
  ORG: 'organization',
  ORGANIZATION: 'organization',
  ORGANISATION: 'organization',
  NOR: 'organization',
  LOC: 'place',
  LOCATION: 'place',
  GPE: 'place',
  PLACE: 'place',
};

/** Characters that may stand between two pieces: a piece that is not found so near is none of the text ('[UNK]'). */
const REACH = 80;

/**
 * Joins labelled pieces, which are all those of `text` in its order, to names with exact offsets. A word has the label of
 * its first piece. Labels of other kinds (MISC, dates) are left out.
 */
export function joinTokens(text: string, tokens: readonly LabelledToken[]): readonly EntityMention[] {
  const folded = fold(text);
  const mentions: { type: EntityType; start: number; end: number }[] = [];
  let at = 0;
  let open: { type: EntityType; start: number; end: number } | null = null;
  for (const { word, entity } of tokens) {
    const piece = fold(word.replace(/^(?:##|[▁Ġ])/u, ''));
    const start = piece === '' ? -1 : folded.indexOf(piece, at);
    if (start < 0 || start - at > REACH) continue;
    const isInWord = start === at && at > 0 && isWordSign(text, start - 1) && isWordSign(text, start);
    at = start + piece.length;
    if (isInWord) {
      if (open?.end === start) open.end = at;
      continue;
    }
    const [, position = '', label = ''] = /^(?:([BIESLU])-)?(.*)$/.exec(entity) ?? [];
    const type = TYPES[label.toUpperCase()] ?? null;
    const goesOn =
      open !== null && open.type === type && position !== 'B' && position !== 'S' && position !== 'U';
    if (open !== null && goesOn) open.end = at;
    else {
      if (open !== null) mentions.push(open);
      open = type === null ? null : { type, start, end: at };
    }
  }
  if (open !== null) mentions.push(open);
  return mentions.map(({ type, start, end }) => ({
    type,
    start,
    end,
    surface: text.slice(start, end),
    entityId: null,
  }));
}

/** Lower case without diacritics, as uncased models give words back, each sign as long as it was. */
function fold(text: string): string {
  return text.replace(/[\p{Lu}\p{Ll}\p{Lt}]/gu, (sign) => {
    const plain = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.length === sign.length ? plain : sign;
  });
}

function isWordSign(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
}
