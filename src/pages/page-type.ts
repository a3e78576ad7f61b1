import type { Language } from '../languages/language.js';
import type { Archive } from '../model/archive.js';
import type { OriginalsOfArticles } from '../model/original.js';
import type { PicturesOfArticles } from '../model/picture.js';
import type { PageView, SiteInfo, SitePage } from '../model/site.js';
import { digestOf } from './inputs.js';

/** What is the same for all pages of a site. A page is rendered again when any of it changes. */
export interface PageFrame {
  readonly site: Omit<SiteInfo, 'builtAt'>;
  /** The interface language. */
  readonly language: Language;
  /** Takes the names that are replaced out of words that become part of a file's name; without it, nothing is taken out. */
  readonly hideInPath?: (words: string) => string;
}

export interface PageContext extends PageFrame {
  readonly site: SiteInfo;
  readonly archive: Archive;
  /** The pictures of articles that the site has; left out where it has none. */
  readonly pictures?: PicturesOfArticles;
  /** The sources of articles that the site keeps; left out where it keeps none. */
  readonly originals?: OriginalsOfArticles;
}

/** Makes all pages of one kind. Pure: the same archive gives the same pages. */
export type PageType = (context: PageContext) => readonly SitePage[];

/** A page by what it is made of. */
export interface PageDefinition<Inputs> extends Pick<SitePage, 'path' | 'template' | 'title' | 'origin'> {
  /** Default: that of the interface. */
  readonly language?: string;
  /** Everything that the page is made of: its digest tells whether the page changed, so nothing else may be used. */
  readonly inputs: Inputs;
  readonly describe: (inputs: Inputs, frame: PageFrame) => string;
  readonly view: (inputs: Inputs, frame: PageFrame) => PageView;
}

/**
 * Makes a page from its inputs. `describe` and `view` see these and the frame, never the archive, so that whatever a page shows is
 * in its digest without anyone listing it a second time.
 */
export function definePage<Inputs>(frame: PageFrame, definition: PageDefinition<Inputs>): SitePage {
  const { path, template, title, origin, inputs, describe, view } = definition;
  const language = definition.language ?? frame.site.language;
  return {
    path,
    template,
    title,
    language,
    origin,
    digest: digestOf([path, template, title, language, inputs]),
    describe: () => describe(inputs, frame),
    view: () => view(inputs, frame),
  };
}

/** Makes a page whose data is made already, because that costs little. */
export function defineStaticPage(
  frame: PageFrame,
  {
    description,
    data,
    ...page
  }: Pick<SitePage, 'path' | 'template' | 'title' | 'origin'> & {
    readonly description: string;
    readonly data: object;
  },
): SitePage {
  return definePage(frame, {
    ...page,
    inputs: { description, data },
    describe: (inputs) => inputs.description,
    view: (inputs) => ({ data: inputs.data }),
  });
}
