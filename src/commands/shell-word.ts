/** Returns a text as one word of a command line, so that a command which is shown can be copied: in quotation marks, and whatever is in it. */
export function shellWord(text: string): string {
  return /["$`\\!]/.test(text) && process.platform !== 'win32'
    ? `'${text.replaceAll("'", String.raw`'\''`)}'`
    : `"${text}"`;
}

/** Returns a text as {@link shellWord} does; without quotation marks where a command line needs none. */
export function shellArgument(text: string): string {
  return /^[\p{L}\p{N}_./@:+,-]+$/u.test(text) && !text.startsWith('-') ? text : shellWord(text);
}
