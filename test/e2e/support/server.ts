export {
  serveFolder,
  type FolderServer as TestServer,
  type FolderServerOptions as ServerOptions,
  type HostHabit,
} from '../../../scripts/site/serve-folder.js';
