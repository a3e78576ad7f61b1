import { officeWithoutText } from '../../../model/messages.js';
import type { ContainerOptions, Entry, Listed, Member, MemberFault, RandomAccess } from '../container.js';
import { isPressEntry, listPress, openPress, readPress, type NamedArticle } from '../press/press-entries.js';
import { paragraphsToLines } from '../press/press-line.js';
import { toMember, type Paragraph } from './paragraphs.js';
import { wholeFile } from './whole-file.js';

/** The download that was read of a file last: all its articles are asked for one after another. */
const READ = new WeakMap<RandomAccess, readonly NamedArticle[]>();

/** Lists a word processor's file: the articles of a press database's download, or the one document that any other is. */
export function* listPaperOrPress(
  file: RandomAccess,
  paragraphs: readonly Paragraph[] | null,
): Generator<Listed> {
  const articles = readArticles(paragraphs ?? []);
  if (articles === null) yield wholeFile(file);
  else yield* listPress(file.path, articles);
}

function readArticles(paragraphs: readonly Paragraph[]): readonly NamedArticle[] | null {
  return readPress(paragraphsToLines(paragraphs.map(({ text }) => text)));
}

/** Returns the document that an entry is. `load` gives the file's paragraphs, or why there are none. */
export async function openPaperOrPress(
  file: RandomAccess,
  { entry, options }: { readonly entry: Entry; readonly options: ContainerOptions },
  load: () => Promise<readonly Paragraph[] | MemberFault>,
): Promise<Member | MemberFault> {
  if (isPressEntry(entry)) {
    let articles = READ.get(file);
    if (articles === undefined) {
      const loaded = await load();
      if ('skipped' in loaded) return loaded;
      articles = readArticles(loaded) ?? [];
      READ.set(file, articles);
    }
    const member = openPress(file.path, articles, { entry, options });
    if (member !== null) return member;
  }
  const paragraphs = await load();
  if ('skipped' in paragraphs) return paragraphs;
  if (paragraphs.length === 0) return { skipped: 'empty', diagnostic: officeWithoutText(file.path) };
  return toMember(paragraphs);
}
