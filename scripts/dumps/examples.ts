import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createExtractor } from '../../src/extract/extractor.js';
import { loadReaders } from '../../src/ingest/ingest-file.js';
import { english } from '../../src/languages/en/index.js';
import { LANGUAGES } from '../../src/languages/index.js';
import type { ArticleRecord } from '../../src/model/article.js';
import type { RawDocument } from '../../src/model/document.js';
import { foldWords, truthSchema, type Truth } from '../score.js';
import { dumpPage } from './dump-page.js';
import { canParseUrl } from '../../src/util/can-parse-url.js';

/** A text dump with what is right, and what the page it was made from says of itself. */
export interface Example {
  readonly set: string;
  /** The site it is from: pages of one site are never on both sides of a fold. */
  readonly site: string;
  readonly truth: Truth;
  /** The dump as it is read. */
  readonly document: RawDocument;
  /** Titles, day of publication and text by the truth or, where that says nothing, by the page's own markup. */
  readonly titles: readonly string[];
  readonly date: string | null;
  readonly text: string | null;
}

const pageSchema = truthSchema.extend({
  url: z.string().nullish(),
  outlet_key: z.string().nullish(),
});

/** Words below which the text of a page's markup is no article. */
const MIN_WORDS = 60;

/**
 * The examples of all sets below a folder: a set is a folder with truth.jsonl and pages/, saved pages (of which dumps are made) or
 * dumps. In the order of the sets' names and of the truths.
 */
export async function readExamples(folder: string, sets: readonly string[] | null): Promise<Example[]> {
  const findReader = await loadReaders();
  const extract = createExtractor({ languages: LANGUAGES, language: english, outlets: [] });
  const read = (path: string, bytes: Uint8Array): RawDocument | null => {
    const result = findReader(path)?.read({ path, bytes });
    return result !== undefined && 'documents' in result ? (result.documents[0] ?? null) : null;
  };
  const names = readdirSync(folder).filter(
    (name) => (sets?.includes(name) ?? true) && existsSync(join(folder, name, 'truth.jsonl')),
  );
  return names.sort().flatMap((set) =>
    readTruths(join(folder, set, 'truth.jsonl')).flatMap((page): Example[] => {
      const path = join(folder, set, 'pages', page.file);
      if (!existsSync(path)) return [];
      const bytes = readFileSync(path);
      const isPage = /\.html?$/i.test(page.file);
      const saved = isPage ? read(page.file, bytes) : null;
      const record = saved === null ? null : extract(saved);
      const dump = isPage ? new TextEncoder().encode(dumpPage(new TextDecoder().decode(bytes))) : bytes;
      const document = read(page.file.replace(/\.html?$/i, '.txt'), dump);
      if (document === null) return [];
      return [
        {
          set,
          site: siteOf(page),
          truth: page,
          document,
          ...labelsOf(page, record, isPage ? headingsOf(bytes) : []),
        },
      ];
    }),
  );
}

function readTruths(file: string): z.infer<typeof pageSchema>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => pageSchema.parse(JSON.parse(line)));
}

function siteOf({ url, outlet_key: key, file }: z.infer<typeof pageSchema>): string {
  if (key != null) return key;
  if (url != null && canParseUrl(url)) return new URL(url).hostname.replace(/^www\./, '');
  return file;
}

/** Share of words by which a heading and a title agree. */
const MIN_AGREEMENT = 0.5;

function labelsOf(
  truth: Truth,
  record: ArticleRecord | null,
  headings: readonly string[],
): Pick<Example, 'titles' | 'date' | 'text'> {
  const own = truth.title ?? record?.title.value ?? null;
  const silver = record !== null && record.wordCount >= MIN_WORDS ? record.text : null;
  const agreeing = headings.filter((heading) => own !== null && agreementOf(heading, own) >= MIN_AGREEMENT);
  return {
    titles: [...(own === null ? [] : [own]), ...agreeing],
    date: truth.date ?? record?.date.value?.slice(0, 10) ?? null,
    text: truth.text ?? silver,
  };
}

/** Returns the page's headings of the first rank. */
function headingsOf(page: Uint8Array): string[] {
  const html = new TextDecoder().decode(page);
  return [...html.matchAll(/<h1\b[^>]*>([\s\S]{1,2000}?)<\/h1>/gi)].map(([, inside = '']) =>
    dumpPage(`<body>${inside}</body>`).replace(/\s+/g, ' ').trim(),
  );
}

function agreementOf(heading: string, title: string): number {
  const [a, b] = [new Set(foldWords(heading).split(' ')), new Set(foldWords(title).split(' '))];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, Math.min(a.size, b.size));
}
