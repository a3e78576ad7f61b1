import type { ContainerFormat, ContainerReader } from './container.js';

/**
 * Every format of containers. To add one: a file or folder with its reader next to this, and a line here. Where several have the
 * same ending, the first one whose `sniff` knows the file reads it; one without `sniff` takes what is left.
 */
export const CONTAINERS: readonly ContainerFormat[] = [
  {
    name: 'JSON Lines',
    endings: ['.jsonl', '.ndjson'],
    sniff: null,
    load: async () => (await import('./tables/json-lines.js')).jsonLinesReader,
  },
];

/** Returns the reader of a format by its name. Throws for a name that no format has. */
export async function loadContainerReader(name: string): Promise<ContainerReader> {
  const format = CONTAINERS.find((one) => one.name === name);
  if (format === undefined) throw new Error(`no format of containers is called ${name}`);
  return format.load();
}
