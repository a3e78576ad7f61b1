/** Returns a file's name without its folders and its extension: 'river' for 'berita/river.txt'. Names may have full stops inside. */
export function fileStem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
