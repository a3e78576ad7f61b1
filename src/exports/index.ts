import type { OutputFile } from '../model/site.js';
import { articleList } from './article-list.js';
import { data } from './data.js';
import type { ExportContext, ExportType } from './export-type.js';
import { atomFeed } from './feed.js';
import { hosting } from './hosting.js';
import { jsonFeed } from './json-feed.js';
import { openSearch } from './opensearch.js';
import { robots } from './robots.js';
import { sitemap } from './sitemap.js';
import { subjectFeeds } from './subject-feeds.js';
import { webManifest } from './web-manifest.js';

/** Every export. To add one, write a file in this folder and a line here. */
const EXPORT_TYPES: readonly ExportType[] = [
  data,
  articleList,
  atomFeed,
  jsonFeed,
  subjectFeeds,
  sitemap,
  robots,
  openSearch,
  hosting,
  webManifest,
];

/** All files of the site that are not pages; the large ones went to `spool`. */
export function buildExports(context: ExportContext): readonly OutputFile[] {
  return EXPORT_TYPES.flatMap((exportType) => exportType(context));
}
