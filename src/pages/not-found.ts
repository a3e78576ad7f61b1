import { defineStaticPage, type PageType } from './page-type.js';

export interface NotFoundPageData {
  readonly title: string;
}

/** What a host shows for an address that leads nowhere. */
export const notFoundPages: PageType = (context) => {
  const { title, description } = context.language.strings.notFound;
  const data: NotFoundPageData = { title };
  return [
    defineStaticPage(context, {
      path: '404.html',
      template: 'not-found',
      title,
      description,
      data,
      origin: '404.html',
    }),
  ];
};
