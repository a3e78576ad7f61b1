import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';

/** A link from one document of the repository to a file of it. */
export interface PaperLink {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** The section it leads to, as GitHub names it: 'your-own-look'; null for the whole file. */
  readonly section: string | null;
}

/** Returns the links in a Markdown file that lead to files of the repository, pictures included, in the order of the text. */
export function linksOf(paper: string): readonly PaperLink[] {
  // In code, brackets mean something else.
  const text = textOf(paper).replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, href = '']) => {
    if (/^[a-z]+:/i.test(href)) return [];
    const [file = '', section = null] = href.split('#');
    const path = file === '' ? paper : posix.normalize(posix.join(posix.dirname(paper), file));
    return [{ path, section }];
  });
}

/** Returns the names GitHub gives to the sections of a Markdown file. */
export function sectionsOf(paper: string): readonly string[] {
  return [...textOf(paper).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Reads a document without its examples. */
function textOf(paper: string): string {
  return readFileSync(join(PACKAGE_ROOT, paper), 'utf8').replace(/^```[^]*?^```/gm, '');
}
