import type { EntityId } from '../model/entity.js';
import { attributeQuotations, type Quotation } from '../model/quotation.js';
import type { MentioningInput } from './inputs.js';
import type { PageFrame } from './page-type.js';
import { excerptAt, type Excerpt } from './sentences.js';
import { viewArticle, type ArticleItem } from './views.js';

/** Quotations that a page shows: more are only in the table. */
const SHOWN = 20;
/** Words of the shortest one: fewer say nothing without their article. */
const FEWEST_WORDS = 3;
/** Characters of a quotation with its sentence: some six lines. */
const LENGTH = 520;

const WORD = /[\p{L}\p{N}]+/gu;

/** What somebody said, as one article has it; of several with the same quotation the earliest. */
export interface SaidItem {
  readonly article: ArticleItem;
  readonly quotations: readonly {
    /** The sentence, the quotation marked. */
    readonly excerpt: Excerpt;
    /** Says in how many outlets it stands; null for one. */
    readonly repeatedText: string | null;
  }[];
}

export interface Said {
  /** Newest first, undated last. */
  readonly items: readonly SaidItem[];
  /** Says how many there are beside those; null where there are no more. */
  readonly moreText: string | null;
}

interface Quoted {
  readonly input: MentioningInput;
  readonly text: string;
  readonly quotation: Quotation;
}

/**
 * Shows what an entity said for sure. The same words are one quotation, in its earliest article.
 * @param articles those that quote it, newest first, undated last
 */
export function viewSaid(id: EntityId, articles: readonly MentioningInput[], frame: PageFrame): Said {
  const groups = new Map<string, Quoted[]>();
  for (const input of articles) {
    const { quotations, named, content } = input.article;
    const own = attributeQuotations(quotations, named).filter(
      ({ speakerId, sure }) => sure && speakerId === id,
    );
    const text = content.readText();
    for (const quotation of own) {
      const words = text.slice(quotation.start, quotation.end).toLowerCase().match(WORD) ?? [];
      if (words.length < FEWEST_WORDS) continue;
      const key = words.join(' ');
      const same = groups.get(key);
      if (same === undefined) groups.set(key, [{ input, text, quotation }]);
      else same.push({ input, text, quotation });
    }
  }
  const order = new Map(articles.map((input, i) => [input, i]));
  const earliest = [...groups.values()]
    .flatMap((same) => {
      const first = same.findLast(({ input }) => input.article.facts.date !== null) ?? same.at(-1);
      return first === undefined ? [] : [{ first, same, at: order.get(first.input) ?? 0 }];
    })
    .sort((a, b) => a.at - b.at || a.first.quotation.start - b.first.quotation.start);
  const left = earliest.length - SHOWN;
  const shown = new Map<MentioningInput, SaidItem['quotations'][number][]>();
  for (const { first, same } of earliest.slice(0, SHOWN)) {
    const quotation = viewQuoted(first, same, frame);
    const own = shown.get(first.input);
    if (own === undefined) shown.set(first.input, [quotation]);
    else own.push(quotation);
  }
  return {
    items: [...shown].map(([input, quotations]) => ({
      article: viewArticle({ ...input, thumbnail: null }, frame),
      quotations,
    })),
    moreText: left > 0 ? frame.language.strings.entity.moreSaid(left) : null,
  };
}

function viewQuoted(
  { text, quotation: { start, end } }: Quoted,
  same: readonly Quoted[],
  { language: { strings } }: PageFrame,
): SaidItem['quotations'][number] {
  const outlets = new Set(same.flatMap((one) => one.input.article.facts.outlet ?? []));
  return {
    excerpt: excerptAt(text, start, end, LENGTH),
    repeatedText: outlets.size > 1 ? strings.entity.inOutlets(outlets.size) : null,
  };
}
