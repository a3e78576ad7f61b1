/** Says which columns of some tables hold what, by the fields' names: 'title', 'date', 'text', 'authors', 'url', 'outlet', …. */
export interface TableMapping {
  /** A pattern of paths. */
  readonly files: string;
  /** Columns by field; a point leads into an object: 'meta.who'. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What of a WordPress export are articles besides published posts. */
export interface WordPressOptions {
  /** Types of posts of plugins and themes: 'review'. */
  readonly types: readonly string[];
  /** Whether pages, such as 'About us', are. */
  readonly pages: boolean;
}
