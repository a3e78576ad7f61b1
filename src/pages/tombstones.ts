import { formatEdtfText } from '../languages/format.js';
import { defineStaticPage, type PageType } from './page-type.js';

export interface TombstonePageData {
  readonly title: string;
  readonly text: string;
  /** Date and reason, in sentences; empty when neither was given. */
  readonly notes: readonly string[];
}

/** A notice in the place of each article that was withheld. Nothing of the article is in it. */
export const tombstonePages: PageType = (context) =>
  context.archive.tombstones.map(({ path, reason, date }) => {
    const { language } = context;
    const { tombstone } = language.strings;
    const data: TombstonePageData = {
      title: tombstone.title,
      text: tombstone.text,
      notes: [
        ...(date === null ? [] : [tombstone.since(formatEdtfText(date.replace('?', ''), language.locale))]),
        ...(reason === null ? [] : [tombstone.reason(reason)]),
      ],
    };
    return defineStaticPage(context, {
      path,
      template: 'tombstone',
      title: tombstone.title,
      description: tombstone.text,
      data,
      origin: path,
    });
  });
