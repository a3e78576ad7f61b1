import type { ContainerOptions, Member, MemberFault } from '../container.js';
import { bytesAccess } from '../file-access.js';
import { identifyContainer } from '../identify.js';

/** Files that are one document with all it shows. */
const ONE_DOCUMENT = /\.(?:mht|mhtml|webarchive|docx|odt|rtf|eml)$/i;

/** Tells by its name whether a member of a ZIP file is a document in a container format of its own. */
export function isNestedDocument(name: string): boolean {
  return ONE_DOCUMENT.test(name);
}

/** Reads such a member as the file it is; null when it is none of its kind. */
export async function openNested(
  name: string,
  bytes: Buffer,
  options: ContainerOptions,
): Promise<Member | MemberFault | null> {
  const file = bytesAccess(name, bytes);
  const format = identifyContainer(file);
  if (format === null) return null;
  const reader = await format.load();
  for await (const listed of reader.list(file, options)) {
    if ('skipped' in listed) {
      const { reason, diagnostic } = listed.skipped;
      return { skipped: reason, diagnostic };
    }
    if (listed.entry.kind === 'document') return reader.open(file, listed.entry, options);
  }
  return null;
}
