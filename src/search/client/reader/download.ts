import type { CitedFormat } from './cited-files.js';

/** Hands a file to the reader, as a download. */
export function download(text: string, { extension, mediaType }: CitedFormat, name: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = href;
  link.download = `${name}.${extension}`;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: the browser has still to read it.
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 60_000);
}
