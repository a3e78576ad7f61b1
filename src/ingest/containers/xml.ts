import { Parser } from 'htmlparser2';
import { forgetOutermost } from '../html-tree.js';

/** What is done with the pieces of a file in XML. */
export interface XmlHandler {
  /** `end`: offset behind the tag, in characters. */
  readonly onOpen?: (name: string, attributes: Readonly<Record<string, string>>, end: number) => void;
  readonly onText?: (text: string) => void;
  /** `start`: offset of the tag, in characters. */
  readonly onClose?: (name: string, start: number) => void;
}

/** Open elements from which the parser is made to forget the outermost ones: real files have some 50. */
const MAX_OPEN = 1000;

/**
 * Reads XML piece by piece, however broken it is: elements that are not closed end with what they stand in. No entities but those
 * of XML are resolved, and nothing is loaded. Linear time, however deep the elements lie.
 */
export function parseXml(source: string | Iterable<string>, { onOpen, onText, onClose }: XmlHandler): void {
  let level = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        level += 1;
        onOpen?.(name, attributes, parser.endIndex + 1);
        if (level > MAX_OPEN) forgetOutermost(parser);
      },
      ontext(text) {
        onText?.(text);
      },
      onclosetag(name) {
        level -= 1;
        onClose?.(name, parser.startIndex);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (const chunk of typeof source === 'string' ? [source] : source) parser.write(chunk);
  parser.end();
}
