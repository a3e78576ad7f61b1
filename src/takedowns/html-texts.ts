import { Parser } from 'htmlparser2';
import { INLINE_ELEMENTS } from '../util/written-forms.js';
import type { SiteText } from './site-text.js';

/** Elements of Kliping's own pages that can stand inside a name; every other element holds a value of its own. */
const OWN_INLINE = new Set('b em i mark q s strong sub sup u wbr'.split(' '));
/** Keeps words together that stand in one value. */
const TOGETHER_CLASS = 'nb';
/** Holds the body of an article. */
const BODY_CLASS = 'prose';
/** Attributes whose values are words of HTML or of a style sheet. */
const CODE_ATTRIBUTES = new Set(
  'as charset class dir http-equiv lang media method name property rel role scope sizes style type'.split(
    ' ',
  ),
);
const ADDRESS_ATTRIBUTES = new Set(
  'action cite data href id longdesc poster src srcset xlink:href'.split(' '),
);

/** How a page or an XML document is read. */
export interface HtmlReading {
  /** 'own': a page of Kliping's templates, in which most elements hold one value. 'xml': every element does. */
  readonly kind: 'own' | 'other' | 'xml';
  /** Reads what stands in a script of data, or behind a data: address. */
  readonly readInner: (content: string, mediaType: string) => readonly SiteText[];
}

/** Returns the texts and attributes of a page, each without the edge of a block in it. */
export function readHtmlTexts(source: string, { kind, readInner }: HtmlReading): readonly SiteText[] {
  const texts: SiteText[] = [];
  const open: { readonly name: string; readonly isInline: boolean; readonly isBody: boolean }[] = [];
  let line = '';
  let script: { readonly type: string; content: string } | null = null;
  const endLine = (): void => {
    if (line.trim() !== '') texts.push({ text: line, isAddress: false });
    line = '';
  };
  const isInline = (name: string, classes: readonly string[]): boolean => {
    if (kind === 'xml') return name === 'tspan';
    const isOwn = kind === 'own' && !open.some(({ isBody }) => isBody);
    return isOwn ? OWN_INLINE.has(name) || classes.includes(TOGETHER_CLASS) : INLINE_ELEMENTS.has(name);
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const classes = (attributes['class'] ?? '').split(/\s+/);
        const element = { name, isInline: isInline(name, classes), isBody: classes.includes(BODY_CLASS) };
        if (name === 'br') line += '\n';
        else if (!element.isInline) endLine();
        open.push(element);
        if (name === 'script') script = { type: attributes['type'] ?? 'text/javascript', content: '' };
        for (const [key, value] of Object.entries(attributes))
          texts.push(...readAttribute(key.toLowerCase(), value, readInner));
      },
      onclosetag: (name) => {
        if (open.pop()?.isInline !== true && name !== 'br') endLine();
        if (name !== 'script' || script === null) return;
        texts.push(...readInner(script.content, script.type));
        script = null;
      },
      ontext: (value) => {
        if (script === null) line += value;
        else script.content += value;
      },
      oncomment: (value) => {
        texts.push({ text: value, isAddress: false });
      },
    },
    { decodeEntities: true, xmlMode: kind === 'xml', recognizeCDATA: kind === 'xml' },
  );
  parser.end(source);
  endLine();
  return texts;
}

function readAttribute(key: string, value: string, readInner: HtmlReading['readInner']): readonly SiteText[] {
  if (value === '' || CODE_ATTRIBUTES.has(key)) return [];
  if (!ADDRESS_ATTRIBUTES.has(key)) return [{ text: value, isAddress: false }];
  const [, mediaType, base64, content] = DATA_ADDRESS.exec(value) ?? [];
  if (mediaType === undefined || content === undefined) return [{ text: value, isAddress: true }];
  return readInner(decodeData(content, base64 !== undefined), mediaType);
}

const DATA_ADDRESS = /^\s*data:([^,;]*)(?:;(?!base64)[^,;]*)*(;base64)?,(.*)$/is;

function decodeData(content: string, isBase64: boolean): string {
  const bytes = Buffer.from(
    content.replace(/%([0-9a-f]{2})|([^%]+)|%/gi, (whole, code: string | undefined) =>
      code === undefined
        ? Buffer.from(whole).toString('latin1')
        : String.fromCharCode(Number.parseInt(code, 16)),
    ),
    'latin1',
  );
  return isBase64 ? Buffer.from(bytes.toString('latin1'), 'base64').toString('utf8') : bytes.toString('utf8');
}
