import type { RawDocument } from '../../model/document.js';
import { compareCodePoints } from '../../util/compare.js';
import { foldText } from '../../util/text.js';
import { runningText } from '../../util/hast-text.js';

/** Documents and share of the dumps from which a line is the site's and not an article's. */
const MIN_DOCUMENTS = 3;
const MIN_SHARE = 0.2;
/** Dumps that are counted: more change no line's share by much, and all lines of a large archive would fill the memory. */
export const SAMPLE_DOCUMENTS = 1000;
/** Longest lines of a document by which a reprint is known: three of five are the same. */
const LONGEST = 5;
const SHARED = 3;
/** Characters of a line that are compared. */
const MAX_KEY = 200;

/**
 * Lines (folded) that stand in many text dumps of an archive: menus, notices, standing invitations. Articles that reprint
 * one another count once, however many they are. Independent of the order of the documents.
 */
export function collectRepeatedLines(documents: Iterable<RawDocument>): ReadonlySet<string> {
  const sample = [...documents]
    .filter((document) => document.structure === 'lines')
    // Any documents would do, but the same ones in whatever order they come: those of the lowest hashes.
    .sort((a, b) => compareCodePoints(a.source.sha256, b.source.sha256))
    .slice(0, SAMPLE_DOCUMENTS);
  return findRepeatedLines(sample.map(linesOf));
}

/** {@link collectRepeatedLines} of a sample, by the lines of each of its documents. */
export function findRepeatedLines(sample: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const groups = groupReprints(sample);
  const holders = new Map<string, Set<number>>();
  for (const [index, lines] of sample.entries()) {
    const group = groups[index] ?? index;
    for (const line of lines) {
      const known = holders.get(line);
      if (known === undefined) holders.set(line, new Set([group]));
      else known.add(group);
    }
  }
  const least = Math.max(MIN_DOCUMENTS, new Set(groups).size * MIN_SHARE);
  return new Set([...holders].filter(([, found]) => found.size >= least).map(([line]) => line));
}

/** How a line is looked up among the repeated ones. */
export function lineKey(foldedText: string): string {
  return foldedText.slice(0, MAX_KEY);
}

/** Returns what of a text dump is compared. */
export function linesOf(document: RawDocument): ReadonlySet<string> {
  const keys = document.tree.children.flatMap((node) =>
    node.type === 'element' ? [lineKey(foldText(runningText(node).text))] : [],
  );
  return new Set(keys.filter((key) => key !== ''));
}

/** Returns a number for every document, which it shares with its reprints. */
function groupReprints(documents: readonly ReadonlySet<string>[]): readonly number[] {
  const parents = documents.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  const first = new Map<string, number>();
  for (const [index, lines] of documents.entries()) {
    const longest = [...lines]
      .sort((a, b) => b.length - a.length || compareCodePoints(a, b))
      .slice(0, LONGEST)
      .sort(compareCodePoints);
    for (const key of combinations(longest, Math.min(SHARED, longest.length))) {
      const other = first.get(key);
      if (other === undefined) first.set(key, index);
      else parents[find(index)] = find(other);
    }
  }
  return parents.map((_, index) => find(index));
}

function combinations(lines: readonly string[], size: number): string[] {
  if (size === 0) return [''];
  return lines.flatMap((line, index) =>
    combinations(lines.slice(index + 1), size - 1).map((rest) => `${line}\n${rest}`),
  );
}
