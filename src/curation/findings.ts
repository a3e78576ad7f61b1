import { findSavedTwice } from '../corpus/copies.js';
import { LANGUAGES } from '../languages/index.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { METADATA_FILE } from '../model/found-file.js';
import { TAKEDOWNS_FILE } from '../model/takedown.js';
import type { Config } from '../settings/config.js';
import type { TableHead } from '../settings/metadata-csv.js';
import type { MetadataTable } from '../settings/metadata-tables.js';
import type { ReadResult } from '../steps/read-archive.js';
import { findFaults } from '../takedowns/faults.js';
import { curateArticles } from './curated.js';
import { groupFields } from './fields.js';
import { plainDraft, GRAVITIES, type DraftGroup, type Group } from './finding.js';
import { groupMissingWords } from './missing-words.js';
import { groupLikelyDuplicates, groupShortNames } from './names.js';
import { groupPossibleNames } from './possible-names.js';
import { groupApart, groupUnread } from './skipped.js';
import { createTableLines } from './table-lines.js';
import { createOutletLines } from './yaml-lines.js';

/** An archive that was read, and the files in which its findings are put right. */
export interface CuratedArchive {
  readonly read: ReadResult;
  readonly config: Config;
  /** What all metadata.csv files say. */
  readonly table: MetadataTable;
  /** The first line of the archive's own metadata.csv; null when there is none, 'unreadable' when it cannot be used. */
  readonly tableHead: TableHead | 'unreadable' | null;
  /** The text of kliping.yaml; '' when there is none. */
  readonly settings: string;
  /** What in WACZ files is not as their lists say. */
  readonly damaged: readonly Diagnostic[];
}

/** Warnings that a group of its own tells better. */
const TOLD = new Set(['title/missing', 'text/missing']);

/**
 * Returns what a person should look at in an archive, by cause, the gravest first; groups without findings are left out. The same
 * archive gives the same findings with the same keys. Nothing is told about what rights or takedowns leave out of the site.
 */
export function findings(curated: CuratedArchive): readonly Group[] {
  const { read, config, table, tableHead, settings } = curated;
  const { archive } = read;
  const articles = curateArticles(read, table);
  const originals = articles.map(({ original }) => original);
  const twice = findSavedTwice(originals);
  const drafts: readonly DraftGroup[] = [
    ...groupDiagnostics(curated),
    groupPossibleNames(read, config),
    groupUnread(archive.skipped),
    ...groupFields(articles, {
      config,
      languages: LANGUAGES,
      savedTwice: new Set(articles.filter(({ original }) => twice.has(original))),
      outletLines: createOutletLines(settings),
    }),
    groupMissingWords(config),
    groupShortNames(articles, archive),
    groupLikelyDuplicates(articles, archive, config.authority),
    ...groupApart(archive.skipped),
  ];
  const columns = drafts.flatMap(({ findings: own }) =>
    own.flatMap(({ paste }) => (paste !== null && 'column' in paste ? [paste.column] : [])),
  );
  const tableLines = createTableLines(tableHead, columns);
  return drafts
    .filter((group) => group.findings.length > 0)
    .sort((a, b) => GRAVITIES.indexOf(a.gravity) - GRAVITIES.indexOf(b.gravity))
    .map(({ code, gravity, title, remedy, countsArticles, findings: own }) => ({
      ...{ code, gravity },
      count:
        countsArticles === true ? own.reduce((sum, { articles: all }) => sum + all.length, 0) : own.length,
      ...{ title, remedy },
      findings: own.map(({ paste, ...finding }) => ({
        ...finding,
        paste: paste !== null && 'column' in paste ? tableLines(paste) : paste,
      })),
    }));
}

/** What was said while the archive was read: entries of takedowns.yaml that match nothing, damaged packages, warnings. */
function groupDiagnostics({ read: { archive }, damaged }: CuratedArchive): readonly DraftGroup[] {
  const faults = new Set(findFaults(archive.diagnostics));
  const skips = new Set(archive.skipped.map((skipped) => skipped.diagnostic));
  const told = archive.diagnostics.filter(
    (item) => item.severity !== 'info' && !faults.has(item) && !skips.has(item) && !TOLD.has(item.code),
  );
  const draft = (code: string, { path, line, message, hint }: Diagnostic, other: string) =>
    plainDraft(code, path ?? other, line, hint === null ? message : `${message}. ${hint}`);
  return [
    {
      code: 'takedown',
      gravity: 'blocks',
      title: ['entry of takedowns.yaml that matches nothing', 'entries of takedowns.yaml that match nothing'],
      remedy: 'No site is built until each of them matches an article or has optional: true.',
      findings: [...faults].map((item) => draft('takedown', item, TAKEDOWNS_FILE)),
    },
    {
      code: 'package',
      gravity: 'wrong',
      title: [
        'part of a WACZ file that differs from the list in it',
        'parts of WACZ files that differ from the lists in them',
      ],
      remedy: 'The file was damaged or changed after it was made. Fetch it again from where it is kept.',
      findings: damaged.map(({ path, message }) => plainDraft('package', path ?? '', null, message)),
    },
    {
      code: 'warning',
      gravity: 'wrong',
      title: ['warning', 'warnings'],
      remedy: 'Each line says what is wrong, and what to do.',
      findings: told.map((item) => draft('warning', item, METADATA_FILE)),
    },
  ];
}
