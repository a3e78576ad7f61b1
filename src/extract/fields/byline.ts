import type { Field, Rejected } from '../../model/field.js';
import { escapeRegExp, splitTrimmed } from '../../util/text.js';
import { evidenceOf, type Block } from '../blocks.js';
import { declaredField, type Candidate, type PageLayout } from '../context.js';
import { ROLE_WORDS } from '../../languages/bylines.js';
import { findHeadNames } from './head-names.js';
import { readAuthorValue } from './author-values.js';
import { findPlaceNames } from '../place-names.js';
import { prepareOnce } from '../../languages/prepare-once.js';

/** Blocks at the end of a text in which a signature is looked for. */
const TAIL_BLOCKS = 6;
/** Words of a line that is a byline and nothing else. */
const MAX_BYLINE_WORDS = 14;

/** Score of a name that is the author's only for want of another: the sender of a mail. */
const WEAK_SCORE = 0.15;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|bin|binti|van|von|de|der|den|al)){0,4}`;

/**
 * Who wrote it: declared, or a labelled line at the head or the foot ('Oleh: …', 'By …'). Contributors and editors are
 * named as such on the page: they are rejected as authors, and their line stays where it is.
 */
export function findAuthors(layout: PageLayout): {
  readonly field: Field<readonly string[]>;
  readonly used: ReadonlySet<Block>;
} {
  const { byline, contributor } = prepare(layout.options.languages);
  const found: Candidate<readonly string[]>[] = declaredField(layout.document, 'authors').map(
    ({ key, values, evidence }) => ({
      value: isList(evidence.method)
        ? values
        : isProperty(evidence.method)
          ? values.flatMap((value) =>
              readAuthorValue(value, values.length > 1 || !isPlural(key)).flatMap(splitNames),
            )
          : values.flatMap(splitNames),
      evidence,
    }),
  );
  const rejected: Rejected<readonly string[]>[] = [];
  const used = new Set<Block>();
  const { blocks, bodyStart, furniture } = layout;
  for (const block of blocks) {
    if (block.index >= bodyStart && block.index < blocks.length - TAIL_BLOCKS) continue;
    if (furniture.has(block) || block === layout.titleBlock || block.words > MAX_BYLINE_WORDS) continue;
    const helper = contributor.exec(block.text)?.groups?.['names'];
    if (helper !== undefined) {
      const evidence = evidenceOf(block, 'text:byline', 0.2);
      rejected.push({ value: splitNames(helper), evidence, reason: 'contributor' });
      continue;
    }
    const names = byline.exec(block.text)?.groups?.['names'];
    if (names === undefined || isReportTitle(block.text, layout)) continue;
    const people =
      layout.document.structure === 'lines'
        ? withoutPlace(names, layout).filter(isNoRole)
        : withoutPlace(names, layout);
    found.push({ value: people, evidence: evidenceOf(block, 'text:byline', 0.8) });
    used.add(block);
  }
  if (found.length === 0 && layout.document.structure === 'lines') {
    for (const { block, people, isWhole } of findHeadNames(layout)) {
      found.push({ value: people, evidence: evidenceOf(block, 'text:byline', 0.6) });
      if (isWhole) used.add(block);
    }
  }
  const sure = found.filter(({ evidence }) => evidence.score > WEAK_SCORE);
  // Whoever sent a text wrote it only if nobody is named.
  const kept = sure.length > 0 ? sure : found;
  for (const item of found) if (!kept.includes(item)) rejected.push({ ...item, reason: 'lower-score' });
  const names = [...new Set(kept.flatMap((item) => item.value))];
  return {
    field: {
      value: names.length === 0 ? null : names,
      evidence: kept.map((item) => item.evidence),
      rejected,
    },
    used,
  };
}

/** 'Name, House, Place': what stands before a place is where the first of them works. */
function withoutPlace(text: string, { options }: PageLayout): readonly string[] {
  const names = splitNames(text);
  const isPlace = text.includes(',') && findPlaceNames(options.languages).has(names.at(-1) ?? '');
  return isPlace && names.length > 1 ? names.slice(0, 1) : names;
}

/** 'Laporan Tahunan Dewan Kota': the word before a writer's name is also the first of many a title, unless a colon follows. */
function isReportTitle(text: string, { options }: PageLayout): boolean {
  const [first = ''] = text.split(/\s/, 1);
  return options.languages.some(({ page }) => page.reportLabels.includes(first.toLowerCase()));
}

/** 'By Edith Marlowe, Staff Writer' names one person. */
function isNoRole(name: string): boolean {
  return !name.split(' ').some((word) => ROLES.has(word.toLowerCase()));
}

const ROLES = new Set(ROLE_WORDS);

/** A list of a table, or a list of people that a site or a database keeps: each value is one name, whatever signs are in it. */
function isList(method: string): boolean {
  return /^(?:wxr|press):/.test(method) || (method.startsWith('table:') && method.endsWith('[]'));
}

/** Written by people and programs for notes; what pages declare is read already, and what metadata.csv says is meant so. */
function isProperty(method: string): boolean {
  return /^(?:front-matter|property|table):/.test(method);
}

/** 'authors: A, B' are two; 'author: A, B' may be one, with the family name first. */
function isPlural(key: string): boolean {
  return /(?:s|es|en|innen|ori|и)$/u.test(key.split('.')[0] ?? key);
}

const prepare = prepareOnce((languages) => ({
  byline: labelled(languages.flatMap((language) => language.page.bylineLabels)),
  contributor: labelled(languages.flatMap((language) => language.page.contributorLabels)),
}));

function labelled(labels: readonly string[]): RegExp {
  const alternatives = [...labels]
    .sort((a, b) => b.length - a.length)
    .map((label) => escapeRegExp(label).replace(/^\p{L}/u, (letter) => `[${letter}${letter.toUpperCase()}]`))
    .join('|');
  return new RegExp(
    String.raw`^(?:${alternatives})\s*[:|]?\s+(?<names>${NAME}(?:\s*(?:,|&|/|dan|and)\s*${NAME})*)\s*\.?$`,
    'u',
  );
}

function splitNames(text: string): string[] {
  return (
    splitTrimmed(text, /[,;&/]|\bdan\b|\band\b/u)
      // A full stop ends the line, not the name; an initial keeps its own.
      .map((name) => name.replace(/(?<=\p{L}{2})\.$/u, ''))
      .filter((name) => name !== '')
  );
}
