import { lstatSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { UserConfig } from '@11ty/eleventy';
import { BuildError } from '../model/diagnostic.js';
import { failedTemplate } from '../model/messages.js';
import { markPage, VERSION_DIGITS } from '../model/page-mark.js';
import { type SitePage, viewPage, type DrawnPage } from '../model/site.js';
import { sha256 } from '../util/hash.js';
import { removeAtExit } from '../util/remove-at-exit.js';
import type { Overrides } from './overrides.js';
import { createTurns } from './turns.js';

/** What the built-in templates make of a page. */
export interface PageRenderer {
  /** The content between masthead and foot, as markup. */
  readonly renderContent: (page: DrawnPage) => string;
  /** The whole document around a content. */
  readonly renderDocument: (content: string, page: DrawnPage) => string;
}

export interface RenderOptions {
  readonly pages: readonly SitePage[];
  readonly renderer: PageRenderer;
  readonly overrides: Overrides;
  /** For users' templates: `site`, `strings`, `root` and the page's own values by name. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** From a page's path to the site's root: '' or '../'. */
  readonly rootOf: (path: string) => string;
  readonly outDir: string;
}

/** A page as it was written. */
export interface WrittenPage {
  /** SHA-256 of its bytes in hexadecimal digits. */
  readonly hash: string;
  /** The mark in its head. */
  readonly mark: string;
}

/** Names that mean something to Eleventy: a page's value of this name is only at `entry.<name>`. */
const RESERVED = new Set([
  'page',
  'date',
  'tags',
  'layout',
  'permalink',
  'pagination',
  'collections',
  'content',
  'eleventy',
]);

/**
 * Writes every page through Eleventy: one virtual template a page type, paged over its pages, so that no text of an article is
 * ever read as a template. Resolves to what was written, by each page's path.
 * @throws BuildError naming the user's template that failed; Error when fewer pages came out than went in.
 */
export async function renderPages(options: RenderOptions): Promise<ReadonlyMap<string, WrittenPage>> {
  const written = new Map<string, WrittenPage>();
  for (let start = 0; start < options.pages.length; start += PAGES_AT_ONCE)
    await renderSome({ ...options, written, pages: options.pages.slice(start, start + PAGES_AT_ONCE) });
  return written;
}

interface RunOptions extends RenderOptions {
  /** Filled with what {@link renderPages} resolves to. */
  readonly written: Map<string, WrittenPage>;
}

/** Eleventy holds all pages of a run in memory until they are written. */
const PAGES_AT_ONCE = 500;

/** Tells what of templates/ is taken: no pipes and devices, and nothing whose name is not UTF-8 (which is not found by what Node calls it). */
function canCopy(source: string): boolean {
  const info = lstatSync(source, { throwIfNoEntry: false });
  return info !== undefined && (info.isFile() || info.isDirectory() || info.isSymbolicLink());
}

async function renderSome(options: RunOptions): Promise<void> {
  const input = await mkdtemp(join(tmpdir(), 'kliping-'));
  const stay = removeAtExit(input);
  try {
    const includes = join(input, '_includes');
    if (options.overrides.folder === null) await mkdir(includes);
    else await cp(options.overrides.folder, includes, { recursive: true, filter: canCopy });
    await runEleventy(input, options);
  } finally {
    await rm(input, { recursive: true, force: true });
    stay();
  }
}

async function runEleventy(input: string, options: RunOptions): Promise<void> {
  // Loading it takes a third of a second: not before there is something to draw.
  const { default: Eleventy } = await import('@11ty/eleventy');
  const cwd = process.cwd();
  // Relative paths: Eleventy cuts the working directory off absolute ones by their first letters ('/tmp/a' off '/tmp/ab').
  const eleventy = new Eleventy(relative(cwd, input), relative(cwd, options.outDir) || '.', {
    configPath: null,
    quietMode: true,
    config: (config) => {
      configure(config, options);
    },
  });
  eleventy.disableLogger();
  let written: number;
  try {
    written = (await eleventy.write())[1].length;
  } catch (error) {
    throw explainFailure(error, options);
  }
  if (written !== options.pages.length) {
    throw new Error(`Eleventy wrote ${written} of ${options.pages.length} pages`);
  }
}

function configure(config: UserConfig, options: RunOptions): void {
  const { pages, renderer, overrides } = options;
  const takeTurns = createTurns();
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  // Eleventy prints what takes long, quiet or not; without a threshold it does not.
  for (const group of ['Configuration', 'Data', 'Aggregate']) {
    config.benchmarkManager.getBenchmarkGroup(group).setMinimumThresholdMs(0);
  }
  // Eleventy's address of a folder's index page is the folder.
  const draw = createDrawer();
  const byUrl = new Map(pages.map((page) => [`/${page.path}`.replace(/\/index\.html$/, '/'), page]));
  for (const [name, value] of Object.entries(options.globals)) config.addGlobalData(name, () => value);
  for (const name of new Set(pages.map((page) => page.template))) {
    const own = pages.filter((page) => page.template === name);
    const key = `pages_${name.replace(/\W/g, '_')}`;
    const override = overrides.pages.find((item) => item.name === name);
    // A page is viewed when it is rendered; a user's template needs the values of all its pages before.
    config.addGlobalData(key, () =>
      own.map((source) => ({
        path: source.path,
        source,
        ...(override === undefined ? {} : { entry: draw.keep(source).data }),
      })),
    );
    const data = {
      pagination: { data: key, size: 1, alias: 'item', addAllPagesToCollections: false },
      eleventyExcludeFromCollections: true,
      permalink: (values: PageValues) => values.item.path,
      ...(overrides.layout === null ? {} : { layout: overrides.layout }),
    };
    if (override === undefined) {
      const render = async (values: PageValues): Promise<string> => {
        await takeTurns();
        return renderer.renderContent(draw.keep(values.item.source));
      };
      config.addTemplate(`${name}.11ty.js`, { data: () => data, render });
    } else {
      config.addTemplate(override.file, override.content, {
        ...data,
        eleventyComputed: computeValues(own.map(draw.keep), options),
      });
    }
  }
  config.addTransform('kliping-document', function (content) {
    const page = typeof this.page.url === 'string' ? byUrl.get(this.page.url) : undefined;
    if (page === undefined) throw new Error(`there is no page for ${String(this.page.url)}`);
    const isWhole = /^\s*(?:<!doctype|<html)\b/i.test(content);
    const drawn = draw.take(page);
    const whole = isWhole ? content : renderer.renderDocument(content, drawn);
    const mark = sha256(whole).slice(0, VERSION_DIGITS);
    const marked = markPage(whole, mark);
    options.written.set(page.path, { hash: sha256(marked), mark });
    return marked;
  });
}

/** Views each page once: what its content was rendered from is used for the document around it, too, and then let go. */
function createDrawer(): {
  readonly keep: (page: SitePage) => DrawnPage;
  readonly take: (page: SitePage) => DrawnPage;
} {
  const kept = new Map<string, DrawnPage>();
  const keep = (page: SitePage): DrawnPage => {
    const drawn = kept.get(page.path) ?? viewPage(page);
    kept.set(page.path, drawn);
    return drawn;
  };
  return {
    keep,
    take: (page) => {
      const drawn = keep(page);
      kept.delete(page.path);
      return drawn;
    },
  };
}

interface PageValues {
  readonly item: { readonly path: string; readonly entry: object; readonly source: SitePage };
}

/** Gives a user's template each of the page's values by its name, and the way to the root. */
function computeValues(
  pages: readonly DrawnPage[],
  options: RenderOptions,
): Record<string, (values: PageValues) => unknown> {
  const names = new Set(
    pages.flatMap((page) => Object.keys(page.data)).filter((name) => !RESERVED.has(name)),
  );
  return {
    ...Object.fromEntries(
      [...names].map((name) => [
        name,
        (values: PageValues) => (values.item.entry as Record<string, unknown>)[name],
      ]),
    ),
    entry: (values) => values.item.entry,
    root: (values) => options.rootOf(values.item.path),
  };
}

function explainFailure(error: unknown, options: RenderOptions): Error {
  const chain: string[] = [];
  for (
    let item = error;
    item instanceof Error;
    item = 'originalError' in item ? item.originalError : item.cause
  ) {
    if (!chain.includes(item.message)) chain.push(item.message);
  }
  const whole = chain.join(': ');
  const files = [...options.overrides.pages.map((item) => item.file), options.overrides.layout].filter(
    (file) => file !== null,
  );
  const file = files.find((name) => whole.includes(name)) ?? (files.length === 1 ? files[0] : undefined);
  if (file === undefined) return new Error(`the pages could not be rendered: ${whole}`, { cause: error });
  return new BuildError(failedTemplate(`templates/${file}`, chain.at(-1) ?? null));
}
