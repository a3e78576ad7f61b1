import { Parser } from 'htmlparser2';
import { decodeText } from '../../../model/decode-text.js';

/** An element of an export that has a text, with the way to it: 'postmeta/meta_key'. */
export interface ExportField {
  /** Names of the elements below the item or channel, without prefixes: but 'content:encoded'. */
  readonly path: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Line feeds before it. */
  readonly line: number;
}

/** Elements below an item or channel that are looked into. */
const MAX_DEPTH = 2;
/** What is nobody's to read: readers' comments, with their addresses. */
const UNREAD = /^(?:comment|commentmeta|author_email|author_ip)$/;

interface OpenElement {
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  text: string;
}

/**
 * Returns the fields of an item or of what stands before the first one. It takes any text; comments and e-mail addresses are not
 * among what it returns.
 */
export function readFields(bytes: Uint8Array): readonly ExportField[] {
  const source = decodeText(bytes, '')?.text ?? Buffer.from(bytes).toString('latin1');
  const fields: ExportField[] = [];
  const open: (OpenElement | null)[] = [];
  let [line, counted] = [0, 0];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const local = localName(name);
        if (open.length === 0 && /^(?:rss|channel|item)$/.test(local)) return;
        const parent = open.at(-1);
        const isRead = parent !== null && open.length < MAX_DEPTH && !UNREAD.test(local);
        for (
          let i = source.indexOf('\n', counted);
          i !== -1 && i < parser.startIndex;
          i = source.indexOf('\n', counted)
        ) {
          line += 1;
          counted = i + 1;
        }
        const path = parent == null ? local : `${parent.path}/${local}`;
        open.push(isRead ? { path, attributes, line, text: '' } : null);
      },
      ontext: (text) => {
        const element = open.at(-1);
        if (element != null) element.text += text;
      },
      onclosetag: () => {
        const closed = open.pop();
        if (closed != null) fields.push({ ...closed, text: closed.text });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  return [...fields, ...recoverFields(source, fields)];
}

/** What decides whether and how an item is read. */
const NEEDED = ['post_id', 'post_date', 'post_date_gmt', 'status', 'post_type', 'post_password', 'post_name'];

/** Where the end of CDATA is missing, elements behind it seem to be text. Of an item nothing that it says of itself may be missed. */
function recoverFields(source: string, fields: readonly ExportField[]): readonly ExportField[] {
  if (!source.startsWith('<item')) return [];
  const known = new Set(fields.map(({ path }) => path));
  return NEEDED.flatMap((path): ExportField[] => {
    if (known.has(path)) return [];
    const found = [...source.matchAll(new RegExp(String.raw`<wp:${path}>(?:<!\[CDATA\[)?([^<\]]*)`, 'g'))].at(
      -1,
    );
    return found?.[1] === undefined ? [] : [{ path, text: found[1], attributes: {}, line: 0 }];
  });
}

/** The prefix of a name can be any; of two elements 'encoded' one is the text, the other the excerpt. */
function localName(name: string): string {
  const lower = name.toLowerCase();
  return lower.endsWith(':encoded') ? lower : lower.slice(lower.indexOf(':') + 1);
}
