import type { Element, Root } from 'hast';
import { emptyField, type Field, type Rejected } from '../../model/field.js';
import type { OtherPageKind, PageKind } from '../../model/page-kind.js';
import type { Box } from './body-tree.js';
import { readAddressKind } from './kind-address.js';
import { readControls } from './kind-controls.js';
import { readDeclaredKind } from './kind-declared.js';
import { measurePage } from './kind-layout.js';
import { readLayoutKind } from './kind-shape.js';
import { evidenceOf, type KindSignal } from './kind-signal.js';
import { readWordKind } from './kind-words.js';
import type { PageCandidates } from './metadata.js';
import { canParseUrl } from '../../util/can-parse-url.js';

/** A page, and what was found in it. */
export interface JudgedPage {
  readonly tree: Root;
  /** What the page shows. */
  readonly shown: Box;
  readonly page: PageCandidates;
  /** Where the page was found, whatever it says itself; null when that is not known. */
  readonly address: string | null;
  /** The text of its article, as far as one was found. */
  readonly text: string;
  /** Whether that was taken from the data of a script: then the page shows nothing of it. */
  readonly isFromScript: boolean;
}

/** What a page is judged to be. */
export interface PageVerdict {
  readonly kind: Field<PageKind>;
  /** Whether it says that it is an article, with headline or date. */
  readonly isDeclared: boolean;
}

/** Weight from which a declaration is one of an article. */
const DECLARED_WEIGHT = 3;

/**
 * Judges what kind of page it is: the kind for which its signals weigh most. In doubt it is an article: one that is missing costs a
 * reader more than a list that is not.
 */
export function judgePage(judged: JudgedPage): PageVerdict {
  const shape = measurePage(judged.shown, judged.text);
  const signals = [
    ...readDeclaredKind(judged.page, findBody(judged.tree)),
    ...readAddress(judged),
    ...readLayoutKind(shape, { isFromScript: judged.isFromScript, scan: judged.page.scan }),
    ...readWordKind(shape, judged.page.scan),
    ...readControls(shape, judged.tree),
  ];
  const isDeclared = signals.some(
    ({ kind, method, weight }) => kind === 'article' && isDeclaration(method) && weight >= DECLARED_WEIGHT,
  );
  return { kind: chooseKind(signals), isDeclared };
}

function isDeclaration(method: string): boolean {
  return method.startsWith('json-ld:') || method.startsWith('meta:');
}

/** The kinds that are no article; of equals the first is taken. */
const OTHERS: readonly OtherPageKind[] = ['list', 'front', 'not-found', 'form', 'fragment', 'thin'];

function chooseKind(signals: readonly KindSignal[]): Field<PageKind> {
  if (signals.length === 0) return { ...emptyField(), value: 'article' };
  // A front page is a list, too: what speaks for the one speaks for the other.
  const family = (kind: PageKind): PageKind => (kind === 'front' ? 'list' : kind);
  const sums = new Map<PageKind, number>();
  for (const { kind, weight } of signals) sums.set(family(kind), (sums.get(family(kind)) ?? 0) + weight);
  const of = (kind: PageKind): number => sums.get(kind) ?? 0;
  const strongest = OTHERS.reduce<PageKind>(
    (first, kind) => (of(kind) > of(first) ? kind : first),
    'article',
  );
  const best = strongest === 'thin' ? nameThin(of) : strongest;
  const isFront = best === 'list' && signals.some(({ kind }) => kind === 'front') && !signals.some(namesList);
  const ranked = [...signals].sort((a, b) => b.weight - a.weight);
  const speaks = ({ kind }: KindSignal): boolean => family(kind) === best;
  return {
    value: isFront ? 'front' : best,
    evidence: ranked.filter(speaks).map(evidenceOf),
    rejected: ranked
      .filter((signal) => !speaks(signal))
      .map((signal): Rejected<PageKind> => ({
        value: signal.kind,
        evidence: evidenceOf(signal),
        reason: 'lower-score',
      })),
  };
}

/** Weight from which a page with hardly any text is called what it is, besides. */
const NAMED_WEIGHT = 2;

/** Returns what a page is that has hardly a text: by the strongest of its other signals, if one is telling. */
function nameThin(of: (kind: PageKind) => number): PageKind {
  const others = OTHERS.filter((kind) => kind !== 'thin');
  const named = others.reduce((first, kind) => (of(kind) > of(first) ? kind : first));
  return of(named) >= NAMED_WEIGHT ? named : 'thin';
}

/** Tells whether a signal says what a list is of; that there are many teasers holds for a front page as well. */
function namesList({ kind, method }: KindSignal): boolean {
  return kind === 'list' && !/^kind:(?:teasers|headlines|link-share)$/.test(method);
}

function readAddress({ address, page: { urls, scan } }: JudgedPage): readonly KindSignal[] {
  const canonical = scan.canonical?.content ?? null;
  const declared = urls[0]?.value ?? canonical;
  const own = address ?? declared;
  const said = own === null ? null : readAddressKind(own);
  const signals = said === null ? [] : [said];
  const isElsewhere =
    address !== null &&
    canonical !== null &&
    placeOf(canonical) !== null &&
    placeOf(canonical) !== placeOf(address);
  if (isElsewhere) {
    const node = scan.canonical?.node ?? null;
    signals.push({
      kind: 'fragment',
      method: 'page:canonical',
      quote: canonical,
      node,
      weight: ELSEWHERE_WEIGHT,
    });
  }
  return signals;
}

/** A hint at most: printed views, syndicated articles and moved sites give another address as well. */
const ELSEWHERE_WEIGHT = 0.5;

/** Returns the part of an address that tells a page from the others of any site; null for no address. */
function placeOf(address: string): string | null {
  if (!canParseUrl(address)) return null;
  const { pathname, search } = new URL(address);
  return `${pathname.replace(/(?:index\.html?|\.html?|\/)$/i, '')}${search}`.replace(/\/$/, '');
}

function findBody(tree: Root): Element | null {
  const html = tree.children.find((node) => node.type === 'element' && node.tagName === 'html');
  const inner = html?.type === 'element' ? html.children : tree.children;
  const body = inner.find((node) => node.type === 'element' && node.tagName === 'body');
  return body?.type === 'element' ? body : null;
}
