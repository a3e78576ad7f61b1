import { AUTHORITY_FILE, type Written } from '../correction.js';
import { diagnostic, type Diagnostic } from '../diagnostic.js';
import { listSome } from './list-some.js';

/** A spelling in entities.yaml stands in no article. */
export function unmatchedName({ text, line }: Written): Diagnostic {
  return unmatched(
    line,
    `no article contains the name "${text}"`,
    'Check the spelling and the articles listed, or put # before the line. kliping entities ARCHIVE lists the names that were found.',
  );
}

/** A name in entities.yaml stands in no article, and what it is was not said. */
export function unmatchedUntypedName({ text, line }: Written): Diagnostic {
  return unmatched(
    line,
    `no article contains the name "${text}"`,
    'Check the spelling. If Kliping does not recognize it as a name, say what it is with type: person, organization or place.',
  );
}

/** A reference in entities.yaml may mean any of several articles. */
export function ambiguousArticle({ text, line }: Written, paths: readonly string[]): Diagnostic {
  return unmatched(
    line,
    `"${text}" could mean any of ${paths.length} articles: ${listSome(paths)}`,
    'Write the exact path of the article you mean, or list each of them.',
  );
}

/** A reference in entities.yaml means no article. */
export function unknownArticle({ text, line }: Written): Diagnostic {
  return unmatched(
    line,
    `there is no article "${text}"`,
    'Name an article by its path, folder, web address, page in the site or id.',
  );
}

function unmatched(line: number | null, message: string, hint: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'names/unmatched',
    message,
    hint,
    path: AUTHORITY_FILE,
    line,
  });
}

/**
 * Most articles are in another language than the site's own words. `names`: these two languages in English; `main`: how many articles
 * are in the language `tag`, and whether Kliping has words of the interface in it.
 */
export function otherMainLanguage(
  names: { readonly articles: string; readonly site: string },
  main: { readonly tag: string; readonly articles: number; readonly of: number; readonly hasWords: boolean },
): Diagnostic {
  const remedy = `Write "language: ${main.tag}" in kliping.yaml to have them in ${names.articles}, too`;
  return diagnostic({
    severity: 'info',
    code: 'config/language',
    message: `${main.articles} of ${main.of} articles are in ${names.articles}, and the site's own words are in ${names.site}`,
    hint: main.hasWords
      ? `${remedy}.`
      : `${remedy}, and the words in strings.yaml; those that it does not give are English.`,
  });
}

/** Articles are in languages whose words Kliping does not know. `tags`: these languages; `known`: those it knows. */
export function foreignLanguages(tags: readonly string[], known: readonly string[]): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'names/cautious',
    message: `in articles in ${tags.join(', ')}, only countries and people with well-known given names are recognized`,
    hint: `All kinds of names are found in these languages: ${known.join(', ')}.`,
  });
}
