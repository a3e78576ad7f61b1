export {
  serveFolder,
  type FolderServer as TestServer,
  type HostHabit,
} from '../../../scripts/site/serve-folder.js';
