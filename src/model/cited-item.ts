import type { EdtfDate } from '../util/edtf.js';

/** The parts of a person's name that reference managers sort by. */
export interface PersonName {
  readonly given: string;
  /** 'van' in 'Ludwig van Beethoven'; null where there is none. A capital particle belongs to the family name. */
  readonly particle: string | null;
  readonly family: string;
  /** 'Jr.', 'S.H., M.Hum.'; or null. */
  readonly suffix: string | null;
}

/** Who wrote an article, as a reference names them. */
export interface CitedAuthor {
  /** As printed. */
  readonly name: string;
  readonly isHouse: boolean;
  /** Null for what is cited as printed: a house, a name of one word. */
  readonly parts: PersonName | null;
}

/** What a reference to an article says, in whatever format. Nothing in it is made up: what is not known is null. */
export interface CitedItem {
  /** Letters, digits and '-', unique in the archive: 'santoso2023-3f2a1c9b'. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly CitedAuthor[];
  readonly outlet: string | null;
  /** As precise as it is known; the time of day is left out. */
  readonly date: EdtfDate | null;
  readonly section: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** The article's own address, copies of it in the Wayback Machine, and its page's address in the archive. */
  readonly url: string | null;
  readonly waybackUrl: string | null;
  readonly pageUrl: string | null;
  readonly archive: string;
  /** Sentences in the interface's language: that the date is uncertain or missing, the agency; and where there are copies. */
  readonly notes: readonly string[];
}
