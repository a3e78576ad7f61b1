import { parseXml } from '../xml.js';
import { headingLevel, ParagraphList, type Paragraph } from './paragraphs.js';

/** Elements whose content is not the document's: what an older program shows instead, and what was taken out. */
const NO_TEXT: ReadonlySet<string> = new Set([
  'mc:Fallback',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:rt',
]);

/** Returns the levels of headings by the ids of the paragraph styles in 'word/styles.xml': ids are in the language of the program, names never. */
export function readDocxStyles(xml: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  const parents = new Map<string, string>();
  let id = '';
  parseXml(xml, {
    onOpen(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') id = attributes['w:styleId'] ?? '';
      else if (name === 'w:name' && headingLevel(value) > 0) levels.set(id, headingLevel(value));
      else if (name === 'w:basedOn') parents.set(id, value);
      else if (name === 'w:outlineLvl' && /^[0-5]$/.test(value) && !levels.has(id))
        levels.set(id, Number(value) + 1);
    },
  });
  for (const [style, parent] of parents) {
    const level = levels.get(parent);
    if (level !== undefined && !levels.has(style)) levels.set(style, level);
  }
  return levels;
}

/** Returns the paragraphs of 'word/document.xml'. Entities beyond those of XML are left as they are written. Never throws. */
export function readDocx(xml: string, styles: ReadonlyMap<string, number>): readonly Paragraph[] {
  const out = new ParagraphList();
  const text = { isRun: false, isHidden: false, level: 0, skipped: 0 };
  parseXml(xml, {
    onOpen(name, attributes) {
      if (text.skipped > 0 || NO_TEXT.has(name)) text.skipped += 1;
      else if (name === 'w:p') {
        // A text box lies inside a paragraph: what stands before it is one of its own.
        out.end(text.level);
        text.level = 0;
      } else if (name === 'w:pStyle') text.level = styles.get(attributes['w:val'] ?? '') ?? text.level;
      else if (name === 'w:outlineLvl') text.level = outlineLevel(attributes['w:val']) || text.level;
      else if (name === 'w:r') text.isHidden = false;
      else if (name === 'w:vanish') text.isHidden = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');
      else if (name === 'w:t') text.isRun = true;
      else if (!text.isHidden) out.write(characterOf(name));
    },
    onText(value) {
      if (text.skipped === 0 && text.isRun && !text.isHidden) out.write(value);
    },
    onClose(name) {
      if (text.skipped > 0) text.skipped -= 1;
      else if (name === 'w:t') text.isRun = false;
      else if (name === 'w:p') {
        out.end(text.level);
        text.level = 0;
      }
    },
  });
  return out.finish();
}

function outlineLevel(value: string | undefined): number {
  return /^[0-5]$/.test(value ?? '') ? Number(value) + 1 : 0;
}

function characterOf(name: string): string {
  if (name === 'w:tab' || name === 'w:ptab') return '\t';
  if (name === 'w:br' || name === 'w:cr') return '\n';
  if (name === 'w:noBreakHyphen') return '\u2011';
  return name === 'w:softHyphen' ? '\u00AD' : '';
}
