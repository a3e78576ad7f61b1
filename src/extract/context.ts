import type { Language } from '../languages/language.js';
import { rankKey, type PropertyField } from '../languages/property-keys.js';
import type { Declaration, RawDocument } from '../model/document.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Rejected, Evidence, Field } from '../model/field.js';
import type { Block } from './blocks.js';
import type { LoosePictures } from './pictures.js';
import type { DateParser } from './fields/date-parse.js';
import type { DumpModel } from './dumps/model/dump-model.js';
import type { Gap } from './dumps/stretch.js';
import type { FurnitureMatch } from './dumps/furniture.js';

/** An outlet the archive's owner knows: its one name, and how pages print it. */
export interface KnownOutlet {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Its addresses' host, without 'www.': 'kompas.com' stands for all of its subdomains. */
  readonly domain: string | null;
  /** IANA name: of times its pages print without a zone. */
  readonly timezone: string | null;
}

export interface ExtractOptions {
  readonly languages: readonly Language[];
  /** The archive's main language. */
  readonly language: Language;
  readonly outlets: readonly KnownOutlet[];
  /** Lines that stand in many of the archive's text dumps, from {@link collectRepeatedLines}. */
  readonly repeated?: ReadonlySet<string>;
  /** The models of text dumps' lines; those of the package, if none are given. */
  readonly dumpModel?: DumpModel;
}

/** A document cut into its parts, for the functions that look for one value each. */
export interface PageLayout {
  readonly document: RawDocument;
  readonly options: ExtractOptions;
  readonly dates: DateParser;
  readonly blocks: readonly Block[];
  readonly furniture: ReadonlyMap<Block, FurnitureMatch>;
  /** Figures without captions: they are no blocks. */
  readonly pictures: LoosePictures;
  /** The block that holds the headline; null when there is none or it is declared only. */
  readonly titleBlock: Block | null;
  readonly title: Field<string>;
  /** Index of the first block of the text. */
  readonly bodyStart: number;
  /** Index after its last block: what follows is the page's. */
  readonly bodyEnd: number;
  /** Runs of blocks inside the text that are boxes of links. */
  readonly gaps: readonly Gap[];
  /** A dump of a whole page: above the text stand menus, not only the article's head. */
  readonly isWholePage: boolean;
  /** A text dump that is nothing but a text: no line of it is the page's. */
  readonly isClean: boolean;
}

/** A possible value of a field. */
export interface Candidate<T> {
  readonly value: T;
  readonly evidence: Evidence;
  /** The block it takes out of the running text, if any. */
  readonly block?: Block;
}

/** Returns the best candidate by score, the first of equals; evidence for the same value is gathered, other values rejected. */
export function chooseBest<T>(
  candidates: readonly Candidate<T>[],
  rejected: readonly Rejected<T>[] = [],
  sameValue: (a: T, b: T) => boolean = (a, b) => a === b,
): Field<T> {
  const ranked = [...candidates].sort((a, b) => b.evidence.score - a.evidence.score);
  const best = ranked[0];
  if (best === undefined) return { value: null, evidence: [], rejected };
  const same = ranked.filter((item) => sameValue(item.value, best.value));
  const other = ranked.filter((item) => !sameValue(item.value, best.value));
  return {
    value: best.value,
    evidence: same.map((item) => item.evidence),
    rejected: [
      ...other.map(({ value, evidence }) => ({ value, evidence, reason: 'lower-score' })),
      ...rejected,
    ],
  };
}

/** Returns what a document declares under any of these keys, in the order of the keys. */
export function declared(document: RawDocument, keys: readonly string[]): readonly Declaration[] {
  return keys.flatMap((key) => document.declarations.filter((item) => item.key === key));
}

/** Returns what a document declares for a field, whatever the property is called, the surest first. */
export function declaredField(document: RawDocument, field: PropertyField): readonly Declaration[] {
  return document.declarations
    .flatMap((item) => {
      const rank = rankKey(field, item.key);
      return rank === null ? [] : [{ rank, item }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** Collects diagnostics of one document. */
export type Report = (problem: Diagnostic) => void;
