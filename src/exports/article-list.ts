import { toCsl } from '../languages/citation-formats.js';
import { KEY_DIGITS, makeCitedItem } from '../languages/cited-item.js';
import { ARTICLE_LIST, writeArticleList } from '../model/article-list.js';
import { quickDigest } from '../util/quick-digest.js';
import type { ExportType } from './export-type.js';

/** data/articles.js: which articles there are, for reading lists kept in browsers. */
export const articleList: ExportType = ({ archive, site, language }) => {
  const frame = { site, language, hideInPath: archive.hideInPath };
  const content = writeArticleList(
    archive.articles.map((article) => [
      article.facts.id.slice(0, KEY_DIGITS),
      quickDigest(JSON.stringify(toCsl(makeCitedItem(article, frame)))),
    ]),
  );
  return [{ path: ARTICLE_LIST, content }];
};
