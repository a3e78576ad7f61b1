import { html } from '../util/html.js';
import { truncate } from '../util/text.js';
import type { ExportType } from './export-type.js';

// https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
const SHORT_NAME_LENGTH = 16;
const LONG_NAME_LENGTH = 48;
const DESCRIPTION_LENGTH = 1024;

/** opensearch.xml: lets a browser search the archive from its own search field. Only when the site's address is known. */
export const openSearch: ExportType = ({ site, language }) => {
  if (site.baseUrl === null) return [];
  const { frame } = language.strings;
  const search = new URL('search.html', site.baseUrl).href;
  const content = html`<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${truncate(site.title, SHORT_NAME_LENGTH)}</ShortName>
  <LongName>${truncate(site.title, LONG_NAME_LENGTH)}</LongName>
  <Description>${truncate(site.description ?? frame.description(site.title), DESCRIPTION_LENGTH)}</Description>
  <Url type="text/html" template="${search}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${new URL('opensearch.xml', site.baseUrl).href}"/>
  <Language>${site.language}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`;
  return [{ path: 'opensearch.xml', content: content.toString() }];
};
