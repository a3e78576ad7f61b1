import type { Language } from '../languages/language.js';
import type { Archive } from '../model/archive.js';
import type { PageMetadata, SiteInfo, SitePage } from '../model/site.js';

export interface PageContext {
  readonly archive: Archive;
  readonly site: SiteInfo;
  /** The interface language. */
  readonly language: Language;
}

/** Makes all pages of one kind. Pure: the same archive gives the same pages. */
export type PageType = (context: PageContext) => readonly SitePage[];

/** A page whose title, description and data are made each time they are asked for: most pages of a build are not. */
export interface PageMaker {
  readonly path: string;
  readonly template: string;
  readonly language: string;
  readonly origin: string;
  readonly dependencies: string;
  readonly title: () => string;
  readonly description: () => string;
  readonly data: () => object;
}

export function deferPage(maker: PageMaker): SitePage {
  return new DeferredPage(maker);
}

class DeferredPage implements SitePage {
  readonly path: string;
  readonly template: string;
  readonly language: string;
  readonly origin: string;
  readonly dependencies: string;

  constructor(private readonly maker: PageMaker) {
    this.path = maker.path;
    this.template = maker.template;
    this.language = maker.language;
    this.origin = maker.origin;
    this.dependencies = maker.dependencies;
  }

  get title(): string {
    return this.maker.title();
  }
  get description(): string {
    return this.maker.description();
  }
  get data(): object {
    return this.maker.data();
  }
}

/** The same page with what it says about itself to machines, made when it is asked for. */
export function describeLater(page: SitePage, describe: () => PageMetadata): SitePage {
  return new DescribedPage(page, describe);
}

class DescribedPage implements SitePage {
  readonly path: string;
  readonly template: string;
  readonly language: string;
  readonly origin: string;
  readonly dependencies?: string;

  constructor(
    private readonly page: SitePage,
    private readonly describe: () => PageMetadata,
  ) {
    this.path = page.path;
    this.template = page.template;
    this.language = page.language;
    this.origin = page.origin;
    if (page.dependencies !== undefined) this.dependencies = page.dependencies;
  }

  get title(): string {
    return this.page.title;
  }
  get description(): string {
    return this.page.description;
  }
  get data(): object {
    return this.page.data;
  }
  get metadata(): PageMetadata {
    return this.describe();
  }
}
