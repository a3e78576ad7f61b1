import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, stringify } from 'yaml';
import type { Paste, PasteFile } from './finding.js';

/** Returns an item of a list as one line of YAML, so that it can be copied without its indent. */
export function formatItem(value: Readonly<Record<string, unknown>>): string {
  return `- ${formatValue(value)}`;
}

/** Returns a value as YAML on one line. */
export function formatValue(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
}

/** What to add to a file that is a list. */
export function pasteItem(file: PasteFile, value: Readonly<Record<string, unknown>>): Paste {
  return { file, head: null, text: formatItem(value), after: null, gap: null };
}

/** Returns what to write to add an outlet to kliping.yaml. */
export type OutletLines = (outlet: Readonly<Record<string, unknown>>) => Paste | null;

/** Indent of a list where there is none to go by. */
const INDENT = '  ';

/**
 * Returns a function that writes outlets for kliping.yaml, which is given as text ('' where there is none). The lines go below those
 * that are there; null for a list that is written between brackets.
 */
export function createOutletLines(source: string): OutletLines {
  const lines = new LineCounter();
  const { contents } = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const outlets = isMap(contents) ? contents.get('outlets', true) : undefined;
  const file = 'kliping.yaml';
  if (!isMap(contents) && contents !== null) return () => null;
  if (isMap(contents) && contents.flow === true) return () => null;
  if (!isMap(contents) || !contents.has('outlets'))
    return (outlet) => ({
      file,
      head: { text: 'outlets:', replaces: null },
      text: INDENT + formatItem(outlet),
      after: null,
      gap: null,
    });
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'outlets');
  if (isScalar(outlets) && outlets.value === null && isNode(pair?.key)) {
    const after = lines.linePos(pair.key.range[0]).line;
    return (outlet) => ({ file, head: null, text: INDENT + formatItem(outlet), after, gap: null });
  }
  const [first, last] =
    isSeq(outlets) && outlets.flow !== true ? [outlets.items[0], outlets.items.at(-1)] : [];
  if (!isNode(first) || !isNode(last) || !first.range || !last.range) return () => null;
  const written = source.split(/\r\n|\r|\n/)[lines.linePos(first.range[0]).line - 1] ?? '';
  const indent = /^(\s*)- /.exec(written)?.[1];
  if (indent === undefined) return () => null;
  const end = source.slice(0, last.range[1]).trimEnd().length;
  const after = lines.linePos(Math.max(0, end - 1)).line;
  return (outlet) => ({ file, head: null, text: indent + formatItem(outlet), after, gap: null });
}
