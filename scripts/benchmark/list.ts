import { openFileAccess } from '../../src/ingest/containers/file-access.js';
import { identifyContainer } from '../../src/ingest/containers/identify.js';
import { loadContainerReader } from '../../src/ingest/containers/index.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import { MEGABYTE } from '../../src/ingest/limits.js';

/** Microseconds in a second; kilobytes in a megabyte. */
const [MICROSECONDS, KILOBYTES] = [1_000_000, 1024];

/** Lists what files hold that hold many articles, and prints what that takes: one file a run, for the memory to be its own. */
export async function measureListing(path: string): Promise<void> {
  const file = openFileAccess(path, path);
  const format = identifyContainer(file);
  if (format === null) throw new Error(`${path} is no file that holds many articles`);
  const reader = await loadContainerReader(format.name);
  const options = {
    documentBytes: DEFAULT_LIMITS.fileMegabytes * MEGABYTE,
    records: DEFAULT_LIMITS.records,
    tables: [],
    wordpress: { types: [], pages: false },
  };
  const start = process.cpuUsage();
  let entries = 0;
  for await (const listed of reader.list(file, options)) if ('entry' in listed) entries += 1;
  const { user, system } = process.cpuUsage(start);
  file.close();
  const seconds = ((user + system) / MICROSECONDS).toFixed(2);
  const peak = Math.round(process.resourceUsage().maxRSS / KILOBYTES);
  process.stdout.write(
    `${path}: ${format.name}, ${entries} entries, ${seconds} s of processor time, ${peak} MB at most\n`,
  );
}
