import type { ArticleId } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Front, FrontRule } from '../model/front.js';
import { missingLead } from '../model/messages.js';
import { createReferenceTest, type Collectable } from './collections.js';

/** Finds the article that the owner has lead the front page; where it is not shown, that is told and the newest one leads. */
export function findFront(
  { lead, collections, textHtml }: FrontRule,
  articles: readonly Collectable[],
): { readonly front: Front; readonly diagnostics: readonly Diagnostic[] } {
  const isMeant = createReferenceTest(lead === null ? [] : [lead.reference]);
  const leads = new Set<ArticleId>(articles.filter(isMeant).map(({ facts }) => facts.id));
  return {
    front: { leads, collections, textHtml },
    diagnostics: lead === null || leads.size > 0 ? [] : [missingLead(lead.reference, lead.line)],
  };
}
