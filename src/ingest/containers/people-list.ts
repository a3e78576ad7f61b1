const PEOPLE =
  /(?:^|[/_-])(?:(?:email_list|subscribers?)[^/]*\.(?:csv|tsv|jsonl?|txt)|members[._][^/]*\.csv)(?:\.gz)?$/i;

/** Tells by its name whether a file is a list of people, which newsletters' and blogs' exports hold: it is never read. */
export function isPeopleList(name: string): boolean {
  return PEOPLE.test(name);
}
