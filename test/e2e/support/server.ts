export { serveFolder, type FolderServer as TestServer } from '../../../scripts/site/serve-folder.js';
