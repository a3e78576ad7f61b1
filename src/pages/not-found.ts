import type { PageType } from './page-type.js';

export interface NotFoundPageData {
  readonly title: string;
}

/** What a host shows for an address that leads nowhere. */
export const notFoundPages: PageType = ({ site, language }) => {
  const { title, description } = language.strings.notFound;
  const data: NotFoundPageData = { title };
  return [
    {
      path: '404.html',
      template: 'not-found',
      title,
      description,
      language: site.language,
      data,
      origin: '404.html',
    },
  ];
};
