import { tableOfPeople, tableWithoutText } from '../../../model/messages.js';
import type { ContainerOptions, EntrySkip } from '../container.js';
import { countWords } from '../../../util/text.js';
import { isPeopleList } from '../people-list.js';
import { flatten, isObject, toLongText } from './cells.js';
import { createColumnFinder, type FindColumns, type Row } from './columns.js';
import { hasText } from './row-member.js';

/** Records that are looked at until one has a text. */
const MAX_LOOKED_AT = 1000;
/** Names of columns that a message shows. */
const MAX_NAMES = 40;
/** Characters of a name that is suggested; longer ones are cells of a table without names. */
const MAX_NAME = 100;
/** Characters of a value whose words are counted, to tell the column with the longest texts. */
const MAX_COUNTED = 2000;

/** What is known of a table after some of its records: 'unknown' until one has a text. */
export type Verdict = 'unknown' | 'text' | 'teaser' | 'none';

/** Looks at the first records of a table, and tells whether it has texts at all. */
export class TableScout {
  verdict: Verdict = 'unknown';
  private readonly find: FindColumns;
  /** Names of columns, with the most words a value had. */
  private readonly names = new Map<string, number>();
  private lookedAt = 0;
  private hasTeaser = false;

  constructor(
    private readonly path: string,
    options: ContainerOptions,
  ) {
    this.find = createColumnFinder(path, options.tables);
    if (isPeopleList(path)) this.verdict = 'none';
  }

  /** Looks at a record. Tells whether it has a text, so that its table has. */
  look(record: object): Verdict {
    if (this.verdict !== 'unknown') return this.verdict;
    const row = flatten(record);
    this.lookedAt += 1;
    this.note(row);
    if (hasText(row, 'text', this.find)) this.verdict = 'text';
    else {
      this.hasTeaser ||= hasText(row, 'teaser', this.find) && !this.hasTextColumn();
      if (this.lookedAt >= MAX_LOOKED_AT) this.end();
    }
    return this.verdict;
  }

  /** Decides after the last record. */
  end(): Verdict {
    if (this.verdict === 'unknown')
      this.verdict = this.hasTeaser && !this.hasTextColumn() ? 'teaser' : 'none';
    return this.verdict;
  }

  /** Says why nothing of the table is read. */
  refuse(): EntrySkip {
    if (isPeopleList(this.path))
      return { reason: 'unsupported', locator: null, diagnostic: tableOfPeople(this.path) };
    const [text, title] = [...this.names]
      .filter(([name]) => name.length <= MAX_NAME)
      .sort((a, b) => b[1] - a[1])
      .map(([name]) => name);
    const suggestion = text === undefined || this.hasTextColumn() ? null : { text, title: title ?? text };
    const diagnostic = tableWithoutText(this.path, [...this.names.keys()], suggestion);
    return { reason: 'no-text', locator: null, diagnostic };
  }

  private note(row: Row): void {
    for (const { name, value } of row) {
      const known = this.names.get(name);
      if (isObject(value) || (known === undefined && this.names.size >= MAX_NAMES)) continue;
      this.names.set(name, Math.max(known ?? 0, countWords((toLongText(value) ?? '').slice(0, MAX_COUNTED))));
    }
  }

  private hasTextColumn(): boolean {
    return this.find([...this.names.keys()], 'text').length > 0;
  }
}
