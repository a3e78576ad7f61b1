import type { InterfaceStrings } from '../src/languages/strings.js';
import type { DrawnPage, SiteInfo } from '../src/model/site.js';
import type { SafeHtml } from '../src/util/html.js';

/** What every template gets besides its page's data. */
export interface TemplateContext {
  readonly page: DrawnPage;
  readonly site: SiteInfo;
  readonly strings: InterfaceStrings;
  /** From this page to the site's root: '' or '../'. Put before every site path to make a relative link. */
  readonly root: string;
  /** Bytes of the files that are not pages, by site path. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Whether search engines are asked to leave the page out. */
  readonly isUnindexed: boolean;
}

/** Draws the content of one page type: what stands between the masthead and the foot. */
export type Template<Data> = (data: Data, context: TemplateContext) => SafeHtml;
