import { parseXml } from '../xml.js';
import { headingLevel, ParagraphList, type Paragraph } from './paragraphs.js';

/** Elements whose content is not the text: notes, remarks, what was taken out, and lists that a program makes. */
const NO_TEXT: ReadonlySet<string> = new Set([
  'text:note',
  'text:tracked-changes',
  'text:table-of-content',
  'text:alphabetical-index',
  'text:bibliography',
  'text:hidden-text',
  'text:hidden-paragraph',
  'text:ruby-text',
  'office:annotation',
  'svg:title',
  'svg:desc',
]);
/** Blanks that stand for a run of them: more tell nothing. */
const MAX_BLANKS = 100;

/** Returns the paragraphs of an OpenDocument text's 'content.xml'. Entities beyond those of XML are left as they are written. Never throws. */
export function readOdt(xml: string): readonly Paragraph[] {
  const out = new ParagraphList();
  const parents = new Map<string, string>();
  const text = { isBody: false, open: 0, level: 0, skipped: 0 };
  parseXml(xml, {
    onOpen(name, attributes) {
      if (text.skipped > 0 || NO_TEXT.has(name)) text.skipped += 1;
      else if (name === 'style:style')
        parents.set(attributes['style:name'] ?? '', attributes['style:parent-style-name'] ?? '');
      else if (name === 'office:text') text.isBody = true;
      else if (name === 'text:p' || name === 'text:h') {
        out.end(text.level);
        text.open += 1;
        text.level = levelOf(name, attributes, parents);
      } else if (text.open > 0) out.write(characterOf(name, attributes['text:c']));
    },
    onText(value) {
      // Line ends in the file are blanks.
      if (text.isBody && text.skipped === 0 && text.open > 0) out.write(value.replace(/\s+/g, ' '));
    },
    onClose(name) {
      if (text.skipped > 0) text.skipped -= 1;
      else if (name === 'text:p' || name === 'text:h') {
        out.end(text.level);
        text.open -= 1;
        text.level = 0;
      }
    },
  });
  return out.finish();
}

function levelOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parents: ReadonlyMap<string, string>,
): number {
  if (name === 'text:h') return Math.min(6, Math.max(1, Number(attributes['text:outline-level'] ?? 1) || 1));
  const style = attributes['text:style-name'] ?? '';
  // A style of one paragraph only is based on the one that has a name.
  return headingLevel(style) || headingLevel(parents.get(style) ?? '');
}

function characterOf(name: string, count: string | undefined): string {
  if (name === 'text:s') return ' '.repeat(Math.min(MAX_BLANKS, Math.max(1, Number(count ?? 1) || 1)));
  if (name === 'text:tab') return '\t';
  return name === 'text:line-break' ? '\n' : '';
}
