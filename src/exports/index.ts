import type { OutputFile } from '../model/site.js';
import type { ExportContext, ExportType } from './export-type.js';
import { atomFeed } from './feed.js';
import { jsonFeed } from './json-feed.js';
import { records } from './records.js';
import { robots } from './robots.js';
import { sitemap } from './sitemap.js';
import { webManifest } from './web-manifest.js';

/** Every export. To add one: a file beside these and a line here. */
const EXPORT_TYPES: readonly ExportType[] = [records, atomFeed, jsonFeed, sitemap, robots, webManifest];

/** All files of the site that are not pages. */
export function buildExports(context: ExportContext): readonly OutputFile[] {
  return EXPORT_TYPES.flatMap((exportType) => exportType(context));
}
