import type { Declaration, RawDocument } from '../../model/document.js';
import { textFromScript } from '../../model/messages.js';
import { normalizeTree } from '../../util/hast-normalize.js';
import { sanitizeTree } from '../../util/sanitize.js';
import type { ExtractOptions } from '../context.js';
import type { DateParser } from '../fields/date-parse.js';
import { findPageBody } from './body.js';
import { RELATIVE_METHOD } from './metadata-dates.js';
import { readPageMetadata } from './metadata.js';

/**
 * A saved web page as the document it carries: what the page declares about its article, and the article's own elements,
 * sanitized. Everything else is in `removed`.
 */
export function readPage(document: RawDocument, options: ExtractOptions, dates: DateParser): RawDocument {
  const url = document.url ?? document.declarations.find((item) => item.key === 'url')?.values[0] ?? null;
  const { capturedAt } = document;
  const metadata = readPageMetadata(document.tree, { url, capturedAt, options, dates }).flatMap((item) =>
    item.evidence.method === RELATIVE_METHOD ? [item, ...captureOf(document, item)] : item,
  );
  const declarations = [...document.declarations, ...metadata];
  const title = declarations.find((item) => item.key === 'title')?.values[0] ?? null;
  const body = findPageBody(document.tree, { url, title });
  const tree = sanitizeTree(body.tree);
  normalizeTree(tree);
  return {
    ...document,
    structure: 'markup',
    tree,
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
