import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UsageError } from '../model/diagnostic.js';
import { missingManifest, unreadableManifest } from '../model/messages.js';
import { verifyManifest, type FixityReport } from '../output/fixity.js';
import { MANIFEST } from '../util/site-manifest.js';
import { createReporter, type OutputOptions } from './reporter.js';
import { createStyle } from './style.js';

/** Files of one kind that are named; the others are counted. */
const MAX_NAMED = 50;

/** `kliping verify`: whether a site's files are as they were built. Resolves to the exit code: 1 when one is not. */
export async function verify(path: string, options: OutputOptions): Promise<number> {
  const report = await compare(path);
  const isSound = report.changed.length + report.missing.length + report.unexpected.length === 0;
  const reporter = createReporter(options);
  reporter.emit('verified', { ...report, sound: isSound });
  reporter.say(format(path, report, isSound));
  return isSound ? 0 : 1;
}

async function compare(path: string): Promise<FixityReport> {
  const folder = resolve(path);
  try {
    await stat(join(folder, MANIFEST));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(missingManifest(path, MANIFEST));
  }
  try {
    return await verifyManifest(folder);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UsageError(unreadableManifest(`${path}/${MANIFEST}`, error.message));
  }
}

function format(path: string, report: FixityReport, isSound: boolean): string {
  const style = createStyle();
  const lines = [
    ...list(style('red', 'changed'), report.changed),
    ...list(style('red', 'missing'), report.missing),
    ...list(style('yellow', 'not part of this site'), report.unexpected),
  ];
  const total = `${report.intact} files are as they were built`;
  if (isSound) return style('green', `${path}: all ${total}.`);
  return [
    ...lines,
    '',
    `${path}: ${total}; ${report.changed.length} changed, ${report.missing.length} missing, ${report.unexpected.length} not part of this site.`,
    'Restore what is changed or missing from a backup, or build the site again into a new folder.',
  ].join('\n');
}

function list(label: string, paths: readonly string[]): readonly string[] {
  const shown = paths.slice(0, MAX_NAMED).map((path) => `${label}  ${JSON.stringify(path).slice(1, -1)}`);
  const rest = paths.length - shown.length;
  return rest > 0 ? [...shown, `${label}  … and ${rest} more`] : shown;
}
