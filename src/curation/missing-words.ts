import type { Config } from '../settings/config.js';
import { STRINGS_FILE } from '../settings/strings-yaml.js';
import { plainDraft, type DraftGroup } from './finding.js';

/** Words of the interface that are English because Kliping has none in the archive's language, and strings.yaml neither. */
export function groupMissingWords({ missingWords }: Config): DraftGroup {
  return {
    code: 'missing-words',
    gravity: 'missing',
    title: ['text of the interface that is English', 'texts of the interface that are English'],
    remedy: `Write it in ${STRINGS_FILE}, below its key; the guide tells how.`,
    findings: missingWords.map((key) => plainDraft('missing-words', STRINGS_FILE, null, key)),
  };
}
