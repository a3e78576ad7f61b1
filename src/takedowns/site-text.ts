/** A text of a site's file that is read as one: a line of a page, a string, a cell. No name goes from one to the next. */
export interface SiteText {
  readonly text: string;
  /** Whether it is an address or the path of a file. */
  readonly isAddress: boolean;
}
