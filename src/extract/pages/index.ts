import type { Declaration, RawDocument } from '../../model/document.js';
import { textFromScript } from '../../model/messages.js';
import { normalizeTree } from '../../util/hast-normalize.js';
import { sanitizeTree } from '../../util/sanitize.js';
import type { ExtractOptions } from '../context.js';
import type { DateParser } from '../fields/date-parse.js';
import { findPageBody } from './body.js';
import { judgePage, type PageVerdict } from './kind.js';
import { findLeadPicture } from './lead-picture.js';
import { RELATIVE_METHOD } from './metadata-dates.js';
import { readPageMetadata } from './metadata.js';

/**
 * A saved web page as the document it carries: what the page declares about its article, and the article's own elements,
 * sanitized. Everything else is in `removed`.
 */
export function readPage(document: RawDocument, options: ExtractOptions, dates: DateParser): ReadPage {
  const url = document.url ?? document.declarations.find((item) => item.key === 'url')?.values[0] ?? null;
  const { capturedAt } = document;
  const found = readPageMetadata(document.tree, { url, capturedAt, options, dates });
  const metadata = found.declarations.flatMap((item) =>
    item.evidence.method === RELATIVE_METHOD ? [item, ...captureOf(document, item)] : item,
  );
  const declarations = [...document.declarations, ...metadata];
  const title = declarations.find((item) => item.key === 'title')?.values[0] ?? null;
  const body = findPageBody(document.tree, { url, title });
  const tree = sanitizeTree(body.tree);
  normalizeTree(tree);
  const article: RawDocument = {
    ...document,
    structure: 'markup',
    tree,
    pictures: body.pictures,
    lead: findLeadPicture(document.tree),
    declarations,
    removed: [...document.removed, ...body.removed],
    diagnostics:
      body.script === null
        ? document.diagnostics
        : [
            ...document.diagnostics,
            textFromScript(document.source.path, body.script.position?.start.line ?? null),
          ],
  };
  const judge = (text: string): PageVerdict =>
    judgePage({
      tree: document.tree,
      shown: body.shown,
      page: found.page,
      address: url,
      text,
      isFromScript: body.script !== null,
    });
  return { article, judge };
}

/** A page without what is not its article. */
export interface ReadPage {
  readonly article: RawDocument;
  /** Judges what kind of page it is, by the text that was found in it as well. */
  readonly judge: (text: string) => PageVerdict;
}

/** Returns what a date that is counted back rests on as well: when the page was saved. */
function captureOf(
  { declarations }: RawDocument,
  { key, values, evidence: { score } }: Declaration,
): Declaration[] {
  return declarations
    .filter((item) => item.key === 'captured')
    .map(({ evidence }) => ({ key, values, evidence: { ...evidence, score } }));
}
