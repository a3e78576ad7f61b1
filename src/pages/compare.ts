import { titleOf } from '../languages/cited-item.js';
import type { SitePage } from '../model/site.js';
import { NO_METADATA } from '../model/site.js';
import { compareParagraphs, type ComparedTexts } from './compared-texts.js';
import { listed, type ListedArticle } from './inputs.js';
import { definePage, type PageContext, type PageFrame, type PageType } from './page-type.js';
import { comparePath } from './paths.js';
import { comparedMembers } from './same-text.js';
import { dateOf, langOf, type DateView, type Link } from './views.js';

/** One of the two articles that are compared. */
export interface ComparedArticle extends Link {
  readonly lang: string | null;
  readonly outlet: string | null;
  readonly date: DateView | null;
  readonly words: number;
}

export interface ComparePageData extends ComparedTexts {
  readonly title: string;
  readonly lang: string | null;
  readonly first: ComparedArticle;
  readonly second: ComparedArticle;
  readonly shareText: string;
}

interface CompareInputs {
  readonly first: ListedArticle;
  readonly second: ListedArticle;
  readonly share: number;
}

/** Makes a page for the earliest article of each text with each other one whose words differ: what was changed. */
export const comparePages: PageType = (context) => {
  const { archive } = context;
  return archive.sameTexts().families.flatMap(({ id, members }) => {
    const first = archive.byId.get(id);
    if (first === undefined) return [];
    return [...comparedMembers(members)].flatMap(({ articleId, share }) => {
      const second = archive.byId.get(articleId);
      if (second === undefined) return [];
      return [comparePage({ first: listed(first, null), second: listed(second, null), share }, context)];
    });
  });
};

function comparePage(inputs: CompareInputs, context: PageContext): SitePage {
  const { first, second } = inputs;
  const { sameText } = context.language.strings;
  return definePage(context, {
    path: comparePath(first.article.facts.id, second.article.facts.id),
    template: 'compare',
    title: sameText.compareTitle(titleOf(first.article, context)),
    origin: `${first.article.facts.source.path}, ${second.article.facts.source.path}`,
    inputs,
    describe: (_, frame) => frame.language.strings.sameText.compareNote,
    view: (given, frame) => ({ data: viewPage(given, frame), metadata: NO_METADATA }),
  });
}

function viewPage({ first, second, share }: CompareInputs, frame: PageFrame): ComparePageData {
  const view = ({ article }: ListedArticle): ComparedArticle => ({
    text: titleOf(article, frame),
    href: article.path,
    lang: langOf(article, frame),
    outlet: article.facts.outlet,
    date: dateOf(article, frame),
    words: article.facts.wordCount,
  });
  const [one, other] = [view(first), view(second)];
  return {
    ...compareParagraphs(first.article.content.readText(), second.article.content.readText()),
    title: one.text,
    lang: one.lang,
    first: one,
    second: other,
    shareText: frame.language.strings.sameText.share(Math.floor(share * 100)),
  };
}
