import type {
  ContainerOptions,
  ContainerReader,
  Entry,
  EntrySkip,
  Member,
  MemberFault,
  RandomAccess,
} from '../../src/ingest/containers/container.js';

/** What containers are read with, if a test does not say otherwise. */
export function containerOptions(changes: Partial<ContainerOptions> = {}): ContainerOptions {
  return {
    documentBytes: 1_000_000,
    records: 10_000,
    tables: [],
    wordpress: { types: [], pages: false },
    ...changes,
  };
}

/** All that a reader lists. */
export interface Contents {
  readonly entries: readonly Entry[];
  readonly skips: readonly EntrySkip[];
}

/** Lists a container. */
export async function listAll(
  reader: ContainerReader,
  file: RandomAccess,
  options: ContainerOptions = containerOptions(),
): Promise<Contents> {
  const entries: Entry[] = [];
  const skips: EntrySkip[] = [];
  for await (const listed of reader.list(file, options)) {
    if ('entry' in listed) entries.push(listed.entry);
    else skips.push(listed.skipped);
  }
  return { entries, skips };
}

/** Lists a container and opens each of its documents. */
export async function openAll(
  reader: ContainerReader,
  file: RandomAccess,
  options: ContainerOptions = containerOptions(),
): Promise<readonly (Member | MemberFault)[]> {
  const { entries } = await listAll(reader, file, options);
  const members: (Member | MemberFault)[] = [];
  for (const entry of entries) {
    if (entry.kind === 'document') members.push(await reader.open(file, entry, options));
  }
  return members;
}

/** What a member says, in short: its text and what is declared; why there is none instead. */
export function describeMember(member: Member | MemberFault): string | Readonly<Record<string, unknown>> {
  if ('skipped' in member) return member.skipped;
  return {
    text: Buffer.from(member.bytes).toString('utf8'),
    ...Object.fromEntries(member.declarations.map(({ key, values }) => [key, values.join(' | ')])),
  };
}
