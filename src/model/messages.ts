/**
 * The catalogue of messages: each is a function that returns a diagnostic with its code, text and remedy. A message that stands
 * anywhere else is an error of `npm run lint`.
 */
export * from './messages/articles.js';
export * from './messages/bags.js';
export * from './messages/books.js';
export * from './messages/building.js';
export * from './messages/commands.js';
export * from './messages/containers.js';
export * from './messages/feeds.js';
export * from './messages/files.js';
export * from './messages/init.js';
export * from './messages/metadata.js';
export * from './messages/names.js';
export * from './messages/others.js';
export * from './messages/output.js';
export * from './messages/pdf.js';
export * from './messages/press.js';
export * from './messages/reading.js';
export * from './messages/scans.js';
export * from './messages/settings.js';
export * from './messages/tables.js';
export * from './messages/takedowns.js';
export * from './messages/web-archives.js';
export * from './messages/wordpress.js';
