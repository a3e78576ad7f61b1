import type { Field } from '../../model/field.js';
import { evidenceOf, type Block } from '../blocks.js';
import { chooseBest, declaredField, type Candidate, type PageLayout } from '../context.js';
import { readWords } from './declared-values.js';
import { prepareOnce } from '../../languages/prepare-once.js';

const sectionNames = prepareOnce(
  (languages) => new Set(languages.flatMap((language) => language.page.sections)),
);

/** Returns the newspaper's section: declaredField, the headline's first word ('Opini: …'), or a line of the head that is its name. */
export function findSection(layout: PageLayout): {
  readonly field: Field<string>;
  readonly used: ReadonlySet<Block>;
} {
  const names = sectionNames(layout.options.languages);
  const candidates: Candidate<string>[] = declaredField(layout.document, 'section')
    .slice(0, 1)
    .flatMap(({ values, evidence }) =>
      values
        .slice(0, 1)
        .flatMap((value) => (value.startsWith('#') ? [] : [{ value: readWords(value), evidence }])),
    );
  const used = new Set<Block>();
  const { title, titleBlock, blocks, bodyStart, furniture } = layout;
  const prefix = /^(\p{L}[\p{L} ]{2,24}?)\s*[:|]\s+\S/u.exec(title.value ?? '')?.[1];
  const [source] = title.evidence;
  if (prefix !== undefined && source !== undefined && names.has(prefix.toLowerCase())) {
    candidates.push({
      value: prefix,
      evidence: { ...source, method: 'text:title-prefix', quote: `${prefix}:`, score: 0.8 },
    });
  }
  const lines = blocks.slice(0, bodyStart).filter((block) => names.has(block.text.toLowerCase()));
  const [line] = lines;
  // Several in a row are the menu.
  if (line !== undefined && lines.length === 1 && line !== titleBlock && !furniture.has(line)) {
    candidates.push({ value: line.text, evidence: evidenceOf(line, 'text:section-line', 0.5), block: line });
    used.add(line);
  }
  return { field: chooseBest(candidates), used };
}
