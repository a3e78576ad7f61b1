import { dirname } from 'node:path';
import { findSavedTwice } from '../corpus/copies.js';
import { loadConfig, type Config } from '../settings/config.js';
import { findFaults } from '../takedowns/faults.js';
import { TAKEDOWNS_FILE } from '../model/takedown.js';
import { AUTHORITY_FILE } from '../model/correction.js';
import { peopleMeantBy } from '../entities/resolve/likely-duplicates.js';
import type { Archive, Article } from '../model/archive.js';
import { isChangedTooEarly } from '../model/change.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { unpackMentions } from '../model/mentions.js';
import { findDamagedPackages } from '../steps/check-packages.js';
import { findPictures } from '../steps/find-pictures.js';
import { lookAtPictures } from '../steps/pictures/picture-store.js';
import { readAll, type ReadResult } from '../steps/read-archive.js';
import type { OtherPageKind } from '../model/page-kind.js';
import { printable } from '../util/printable.js';
import type { Finding, Group } from './findings.js';
import { findArchiveOrFile } from './paths.js';
import { createReporter, type OutputOptions } from './reporter.js';
import { groupMissingWords } from './missing-words.js';
import { groupPossibleNames } from './possible-names.js';
import { STRINGS_FILE } from '../settings/strings-yaml.js';
import { createStyle } from './style.js';

export interface CheckCommandOptions extends OutputOptions {
  readonly strict?: boolean;
}

/** Files of one group that are listed without --json. */
const SHOWN = 10;
/** People whom a short name may mean that are named. */
const NAMES_SHOWN = 4;
/** Words below which an article may have lost its text: the shortest news items have about fifty. */
const FEW_WORDS = 40;

/** `kliping check`: lists what a person should look at in an archive or in one file, grouped by cause. Resolves to the exit code: 1 if no site can be built of it, with --strict if anything is listed. */
export async function check(path: string, options: CheckCommandOptions): Promise<number> {
  const { archive: folder, only } = await findArchiveOrFile(path);
  const reporter = createReporter({ ...options, json: false });
  const config = await loadConfig(folder);
  const { onProgress } = reporter;
  // Of one file everything is told: a crawl as a whole is looked at with fewer lines.
  const all = await readAll(folder, { config, onProgress, only, tellsEach: only !== null });
  const { archive } = await findPictures({ ...all, config, pictures: lookAtPictures() });
  const read = { ...all.read, archive };
  const damaged = await findDamagedPackages(all.found.files);
  reporter.finish();
  const groups = group(read, config, damaged).filter((item) => item.findings.length > 0);
  if (options.json === true)
    for (const item of groups) process.stdout.write(`${JSON.stringify({ ...item, title: item.title[1] })}\n`);
  else reporter.say(format(groups, archive, { path, only }));
  const isBuildable = findFaults(archive.diagnostics).length === 0;
  return !isBuildable || (options.strict === true && groups.length > 0) ? 1 : 0;
}

function group(read: ReadResult, config: Config, damaged: readonly Diagnostic[]): readonly Group[] {
  const { archive } = read;
  // Where the owner finds an article: names may be replaced in its path.
  const paths = new Map(read.shown.map(({ facts, original }) => [facts.source, original.facts.source.path]));
  const pathOf = ({ facts }: Article): string => paths.get(facts.source) ?? facts.source.path;
  const where = (
    isMeant: (article: Article) => boolean,
    detail: (article: Article) => string | null = () => null,
  ): readonly Finding[] =>
    archive.articles
      .filter(isMeant)
      .map((article) => ({ path: pathOf(article), line: null, detail: detail(article) }));
  const savedTwice = findSavedTwice(archive.articles);
  const faults = findFaults(archive.diagnostics);
  return [
    {
      code: 'takedown',
      title: ['entry of takedowns.yaml that matches nothing', 'entries of takedowns.yaml that match nothing'],
      remedy: 'No site is built until each of them matches an article or has optional: true.',
      findings: faults.map(({ path, line, message, hint }) => ({
        path: path ?? TAKEDOWNS_FILE,
        line,
        detail: `${message}. ${hint ?? ''}`,
      })),
    },
    groupPossibleNames(read, config),
    groupMissingWords(config),
    {
      code: 'skipped',
      title: ['file that is not an article', 'files that are not articles'],
      remedy: 'They are not in the site and stay where they are. Each line says why.',
      findings: archive.skipped
        .filter(({ reason }) => reason !== 'site' && reason !== 'not-article')
        .map(({ path, diagnostic }) => ({
          // With the record, where it is one of a container's.
          path: diagnostic.path ?? path,
          line: diagnostic.line,
          detail: diagnostic.message,
        })),
    },
    ...groupPages(archive),
    {
      code: 'package',
      title: [
        'part of a WACZ file that is not as its own list says',
        'parts of WACZ files that are not as their own lists say',
      ],
      remedy: 'The file was damaged or changed after it was made. Fetch it again from where it is kept.',
      findings: damaged.map(({ path, message }) => ({ path: path ?? '', line: null, detail: message })),
    },
    {
      code: 'warning',
      title: ['warning', 'warnings'],
      remedy: 'Each line says what is wrong.',
      findings: archive.diagnostics
        .filter(
          (item) =>
            item.severity !== 'info' &&
            !faults.includes(item) &&
            !archive.skipped.some((skipped) => skipped.diagnostic === item),
        )
        .map(({ path, line, message }) => ({ path: path ?? '', line, detail: message })),
    },
    {
      code: 'no-title',
      title: ['article without a headline', 'articles without a headline'],
      remedy: 'Put it on the first line, in the front matter or in metadata.csv.',
      findings: where(({ facts }) => facts.title === null),
    },
    {
      code: 'few-words',
      title: [`article with fewer than ${FEW_WORDS} words`, `articles with fewer than ${FEW_WORDS} words`],
      remedy: 'The text may have been lost when the page was saved.',
      findings: where(
        ({ facts }) => facts.wordCount < FEW_WORDS,
        ({ facts }) => `${facts.wordCount} words`,
      ),
    },
    {
      code: 'same-title',
      title: [
        'article that shares its headline and text',
        'articles that share their headline and text with another',
      ],
      remedy: 'They may be the same article saved twice.',
      findings: where(
        (article) => savedTwice.has(article),
        ({ facts }) => facts.title,
      ),
    },
    {
      code: 'uncertain-date',
      title: ['article with an uncertain date', 'articles with an uncertain date'],
      remedy: 'If you know it, write it in metadata.csv.',
      findings: where(
        ({ facts }) => facts.date?.endsWith('?') === true,
        ({ facts }) => facts.date,
      ),
    },
    {
      code: 'undated',
      title: ['article without a date', 'articles without a date'],
      remedy: 'If you know it, write it in metadata.csv.',
      findings: where(({ facts }) => facts.date === null),
    },
    {
      code: 'changed-too-early',
      title: ['article changed before it was published', 'articles changed before they were published'],
      remedy:
        'One of the two dates is wrong. If it is the date of publication, write the right one in metadata.csv.',
      findings: where(
        ({ facts }) => isChangedTooEarly(facts),
        ({ facts }) => `changed ${facts.modified ?? ''}, published ${facts.date ?? ''}`,
      ),
    },
    {
      code: 'no-outlet',
      title: ['article without an outlet', 'articles without an outlet'],
      remedy: 'Name it in metadata.csv, or list the outlets in kliping.yaml.',
      findings: where(({ facts }) => facts.outlet === null),
    },
    {
      code: 'uncertain-name',
      title: ['short name that may mean several people', 'short names that may mean several people'],
      remedy: 'If you know who is meant, write it in entities.yaml with name, aliases and articles.',
      findings: archive.articles.flatMap((article) =>
        uncertainNames(article, archive).map((detail) => ({ path: pathOf(article), line: null, detail })),
      ),
    },
  ];
}

const PAGES: Readonly<Record<OtherPageKind, readonly [string, string]>> = {
  list: ['page that is a list of other pages', 'pages that are lists of other pages'],
  front: ['page that is the front of a site', 'pages that are the front of a site'],
  'not-found': ['error page', 'error pages'],
  form: ['page to fill in', 'pages to fill in'],
  fragment: ['part of a page', 'parts of pages'],
  thin: ['page with hardly a text', 'pages with hardly a text'],
};

/** Saved pages that are no articles, by what they are. */
function groupPages({ skipped }: Archive): readonly Group[] {
  return Object.entries(PAGES).map(([kind, title]) => ({
    code: `page-${kind}`,
    title,
    remedy:
      'They are not in the site. If one is an article, add it to "include" in kliping.yaml; `kliping explain` says why it was left out.',
    findings: skipped
      .filter(({ pageKind }) => pageKind === kind)
      .map(({ path }) => ({ path, line: null, detail: null })),
  }));
}

/** Those of one article, each once. */
function uncertainNames({ named }: Article, archive: Archive): readonly string[] {
  const short = unpackMentions(named)
    .filter(({ entityId }) => entityId === null)
    .map(({ surface }) => surface);
  return [...new Set(short)].map((surface) => {
    const people = peopleMeantBy(surface, archive.entities).map(({ name }) => name);
    const shown = people.slice(0, NAMES_SHOWN).join(', ');
    const more = people.length > NAMES_SHOWN ? ` or ${people.length - NAMES_SHOWN} more` : '';
    return `${surface}: ${shown}${more}`;
  });
}

function format(
  groups: readonly Group[],
  archive: Archive,
  { path, only }: { readonly path: string; readonly only: string | null },
): string {
  const style = createStyle();
  if (groups.length === 0) return `Nothing to look at: all ${archive.articles.length} articles are complete.`;
  const folder = only === null ? path : dirname(path);
  const prefix = folder === '.' ? '' : `${folder.replace(/\/$/, '')}/`;
  const parts = groups.map(({ code, title, remedy, findings }) => {
    const isOfFile = only !== null && (code === 'skipped' || code.startsWith('page-'));
    const shown = findings
      .slice(0, isOfFile ? findings.length : SHOWN)
      .map(({ path: file, line, detail }) => {
        const place = line === null ? file : `${file}:${line}`;
        return `  ${printable(place)}${detail === null ? '' : style('dim', ` – ${detail}`)}`;
      });
    const rest = findings.length - shown.length;
    const more = rest > 0 ? [style('dim', `  … and ${rest} more (all of them with --json)`)] : [];
    return [
      style('bold', `${findings.length} ${title[findings.length === 1 ? 0 : 1]}`),
      `  ${style('dim', `→ ${remedy}`)}`,
      ...shown,
      ...more,
    ].join('\n');
  });
  const found = groups.flatMap((item) => item.findings.map((finding) => finding.path));
  const example =
    found.find((file) => ![AUTHORITY_FILE, TAKEDOWNS_FILE, STRINGS_FILE].includes(file)) ?? 'FILE';
  return `${parts.join('\n\n')}\n\nTo see more about one of them: kliping explain "${printable(prefix + example)}"`;
}
