/** What pages load when a reader asks for it: the list of keys, keeping an article, copying a passage. A classic script. */
import { openHelp } from './help.js';
import { servePageButton } from './keep-button.js';
import { servePassages } from './passage.js';
import type { Reader } from './triggers.js';

const reader: Reader = { openHelp, servePageButton, servePassages };
globalThis.klipingReader = reader;
