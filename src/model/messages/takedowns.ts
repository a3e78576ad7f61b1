import { diagnostic, type Diagnostic } from '../diagnostic.js';
import { TAKEDOWNS_FILE, type Takedown, type TakedownReference } from '../takedown.js';
import { plainPath } from '../../util/references/paths.js';
import { listSome } from './list-some.js';

/** What is most like a reference that means nothing. */
export interface Nearest {
  /** Whether the reference may be a misspelling of these. */
  readonly isLikely: boolean;
  /** Written as references, the nearest first. */
  readonly texts: readonly string[];
}

/** Why an entry that is not understood is an error: without it, the site would show what it takes down. */
const UNTIL_THEN = 'Until then no site is built, and an existing one stays as it is.';

/** A reference means no article. `nearest`: null when it was not looked for. */
export function noArticle(reference: TakedownReference, nearest: Nearest | null): Diagnostic {
  const near =
    nearest === null || nearest.isLikely || nearest.texts.length === 0
      ? ask(nearest?.texts ?? [])
      : `The nearest in the archive: ${listSome(nearest.texts)}. `;
  const ways = plainPath(reference.reference).startsWith('public/')
    ? 'Files in public/ are not articles and are copied as they are: move the file out of public/.'
    : 'Correct the entry: name an article by its path, folder, web address, page or id.';
  return noMatch(reference, {
    message: `no article matches ${reference.reference}`,
    hint: `${near}${ways} If the article may be missing, add optional: true.`,
  });
}

/** What a reference means was not read as an article. `reason`: the message that says why. */
export function articleSkipped(reference: TakedownReference, path: string, reason: string): Diagnostic {
  return noMatch(reference, {
    message: `no article matches ${reference.reference}, because ${path} was not read as an article: ${reason}`,
    hint: 'Make the file readable, or add optional: true to the entry, which then takes effect as soon as the file can be read.',
  });
}

/** The names of an entry stand in no article that it is about. `alike`: names that do, with almost the same spelling. */
export function unusedNames({
  names,
  line,
  isOptional,
  alike = [],
}: Pick<Takedown, 'names' | 'line' | 'isOptional'> & { readonly alike?: readonly string[] }): Diagnostic {
  return noMatch(
    { line, isOptional: isOptional === true },
    {
      message: `the name ${names.join(', ')} does not appear in any article that the entry is about`,
      hint: `${ask(alike)}Correct the spelling, or the articles listed. If the name may be missing, add optional: true.`,
    },
  );
}

/** A reference may mean any of several articles. */
export function ambiguousReference(
  { reference, line }: TakedownReference,
  candidates: readonly string[],
): Diagnostic {
  return noMatch(
    { line, isOptional: false },
    {
      message: `${reference} could mean any of ${candidates.length} articles: ${listSome(candidates)}`,
      hint: 'Write the exact path or the id of the article you mean, or list each of them.',
    },
  );
}

/** A reference names a file that holds several articles, and none of them. */
export function severalInContainer(
  { reference, line }: TakedownReference,
  path: string,
  count: number,
): Diagnostic {
  return noMatch(
    { line, isOptional: false },
    {
      message: `${reference} is a file with ${count} articles`,
      hint: `Write ${path}#* if you mean all of them, or ${path}#RECORD or the id of the article you mean.`,
    },
  );
}

function noMatch(
  { line, isOptional }: Pick<TakedownReference, 'line' | 'isOptional'>,
  { message, hint }: { readonly message: string; readonly hint: string },
): Diagnostic {
  const place = { code: 'takedowns/no-match', path: TAKEDOWNS_FILE, line };
  if (isOptional)
    return diagnostic({ ...place, severity: 'info', message: `${message}; the entry is optional` });
  return diagnostic({ ...place, severity: 'error', message, hint: `${hint} ${UNTIL_THEN}` });
}

function ask(nearest: readonly string[]): string {
  return nearest.length === 0 ? '' : `Did you mean ${nearest.join(' or ')}? `;
}

/** A reference was understood although it is not written exactly as what it means. */
export function takenAs({ reference, line }: TakedownReference, paths: readonly string[]): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'takedowns/taken-as',
    message: `${reference} is taken to mean ${listSome(paths)}`,
    hint: 'If you mean something else, write its path or its id.',
    path: TAKEDOWNS_FILE,
    line,
  });
}

/**
 * The names of an entry stand in no article in one piece, but their words do in a row, with the end of a sentence or a block
 * between them, or a comma. Nothing is replaced there: they are probably two people.
 */
export function partedNames({ names, line }: Pick<Takedown, 'names' | 'line'>, path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'takedowns/parted-name',
    message: `the name ${names.join(', ')} appears nowhere in one piece: in ${path} a sentence, block or list item ends between its words, so nothing was replaced there`,
    hint: 'If it is the same person, correct the article’s file there; if not, add optional: true to the entry.',
    path: TAKEDOWNS_FILE,
    line,
  });
}

/** A file looks like takedowns.yaml, but nothing in it takes effect. */
export function misplacedTakedowns(path: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'takedowns/misplaced',
    message: `this file is not read: only ${TAKEDOWNS_FILE} in the top folder of the archive is`,
    hint: `Give it that name and place, or move its entries there. ${UNTIL_THEN}`,
    path,
  });
}

/** A name cannot be looked for in the finished site, because the site itself uses it as a word. */
export function commonWord(name: string, line: number | null): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'takedowns/common-word',
    message: `“${name}” is also a word of the site itself: it is replaced in all articles, but the finished site cannot be searched for it`,
    hint: 'Write more of the name, such as given name and family name, or list the articles that contain it with articles: [path, …].',
    path: TAKEDOWNS_FILE,
    line,
  });
}

/** An article repeats the words of a withheld one. */
export function repeatedText(path: string, words: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'takedowns/repeated',
    message: `this article repeats the text of a withheld one: “${words}”`,
    hint: `Add it to ${TAKEDOWNS_FILE} as well, or move it out of the archive.`,
    path,
  });
}

/** Words of a withheld article stand in a file of the new site. */
export function leakedText(file: string, words: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'takedowns/leak',
    message: `${file} contains words of an article that ${TAKEDOWNS_FILE} withholds: “${words}”`,
    hint: `The site was not written. Find where else in the archive these words appear, and add that to ${TAKEDOWNS_FILE}.`,
    path: TAKEDOWNS_FILE,
  });
}

/** A place in the archive's own files where a name stands that takedowns.yaml replaces, and what to do about it. */
export interface LeakPlace {
  /** Relative to the archive. */
  readonly file: string;
  /** 1-based; null when the file as a whole is meant. */
  readonly line: number | null;
  /** The setting or field; null where there is none. */
  readonly field: string | null;
  /** With the name itself masked. */
  readonly excerpt: string;
  /** What to do, as the rest of a sentence: 'write “B. S.” in place of the name'. */
  readonly advice: string;
}

/** Places that are named; the others are counted. */
const PLACES = 10;

/** Names that must be replaced still stand in the new site. `others`: further places where that comes from. */
export function leakedName(first: LeakPlace, others: readonly LeakPlace[]): Diagnostic {
  const named = others.slice(0, PLACES - 1).map((place) => `${describePlace(place)}: ${place.advice}`);
  const rest = others.length - named.length;
  const also = [...named, ...(rest > 0 ? [`and in ${rest} more places`] : [])];
  const advice = `${first.advice.charAt(0).toUpperCase()}${first.advice.slice(1)}. The site was not written.`;
  return diagnostic({
    severity: 'error',
    code: 'takedowns/leak',
    message: `${describePlace(first)} still contains a name that ${TAKEDOWNS_FILE} replaces: “${first.excerpt}”`,
    hint: also.length === 0 ? advice : `${advice} It also appears in ${also.join('; ')}.`,
    path: first.file,
    line: first.line,
  });
}

/** 'public/tentang.txt, line 3', 'kliping.yaml, line 2 (title)'. */
function describePlace({ file, line, field }: LeakPlace): string {
  const place = line === null ? file : `${file}, line ${line}`;
  return field === null ? place : `${place} (${field})`;
}

/** The new site would show more of an article than its rights allow. `place`: the file of the site. */
export function leakedRights(
  path: string,
  rights: string,
  { place, words }: { readonly place: string; readonly words: string },
): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'rights/leak',
    message: `its rights are “${rights}”, but the site would show more of it in ${place}: “${words}”`,
    hint: 'The site was not written. If these words are in a file of public/ or templates/, rewrite that passage; if not, this is a bug in Kliping: please report it.',
    path,
  });
}
