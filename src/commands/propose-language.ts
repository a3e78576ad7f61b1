import { findMainLanguage } from '../corpus/archive-languages.js';
import { detectLanguage } from '../extract/fields/language.js';
import { refuseFile } from '../ingest/formats.js';
import { ingestBytes, loadReaders } from '../ingest/ingest-file.js';
import { readBytes, walkArchive } from '../ingest/walk.js';
import { english } from '../languages/en/index.js';
import { LANGUAGES } from '../languages/index.js';
import { hasInterfaceWords } from '../languages/interface-words.js';
import { DEFAULT_LIMITS } from '../model/limits.js';
import { runningText } from '../util/hast-text.js';

/** Files of a folder that are read to tell its language: more change no answer. */
const SAMPLE = 40;

/** A language for the site's own words, and what most articles are in. */
export interface ProposedLanguage {
  readonly tag: string;
  /** In English: 'German'. */
  readonly articles: string;
}

/** Proposes the language of a site for the articles that lie in a folder; null where they are too few to tell. */
export async function proposeLanguage(folder: string): Promise<ProposedLanguage | null> {
  const files = walkArchive(folder).files.filter((file) => refuseFile(file, DEFAULT_LIMITS) === null);
  const step = Math.max(1, Math.ceil(files.length / SAMPLE));
  const findReader = await loadReaders();
  const languages: { readonly language: string | null }[] = [];
  for (const file of files.filter((_, i) => i % step === 0)) {
    const bytes = await readBytes(file);
    if (!(bytes instanceof Uint8Array)) continue;
    const result = ingestBytes({ path: file.path, bytes, maxDepth: DEFAULT_LIMITS.depth }, findReader);
    if (!('documents' in result)) continue;
    for (const { tree } of result.documents)
      languages.push({ language: detectLanguage(runningText(tree).text, LANGUAGES, english).value });
  }
  const main = findMainLanguage(languages);
  if (main === null) return null;
  return {
    tag: hasInterfaceWords(main.tag) ? main.tag : english.tag,
    articles: new Intl.DisplayNames('en', { type: 'language' }).of(main.tag) ?? main.tag,
  };
}
