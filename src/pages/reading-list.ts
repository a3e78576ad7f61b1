import { READING_LIST_PATH } from '../model/site-paths.js';
import { defineStaticPage, type PageType } from './page-type.js';

export interface ReadingListPageData {
  readonly title: string;
}

/** The page that shows what a reader keeps: its frame, for the list itself is only in the reader's browser. */
export const readingListPages: PageType = (context) => {
  const { title, description } = context.language.strings.reader.list;
  const data: ReadingListPageData = { title };
  return [
    defineStaticPage(context, {
      path: READING_LIST_PATH,
      template: 'reading-list',
      title,
      description,
      data,
      origin: READING_LIST_PATH,
    }),
  ];
};
