const NAME = String.raw`[A-Za-z_][\w.:-]*`;
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})="([^"<]*)"`, 'gy');
const ENTITY = /^&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/i;

/** Returns what is wrong with a document as XML; null when it is well-formed. Only what programs write: no DTDs, no CDATA. */
export function findXmlFault(text: string): string | null {
  const open: string[] = [];
  let at = 0;
  let roots = 0;
  const fault = (what: string): string => `${what} at ${text.slice(at, at + 60)}`;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text))
    return 'a character that XML forbids';
  while (at < text.length) {
    const rest = text.slice(at, at + 3000);
    const skipped = /^(?:<\?[^>]*\?>|<!DOCTYPE [^>]*>)/.exec(rest);
    if (skipped !== null) at += skipped[0].length;
    else if (rest.startsWith('</')) {
      const [all = '', name] = new RegExp(`^</(${NAME})\\s*>`).exec(rest) ?? [];
      if (all === '' || open.pop() !== name) return fault('an end tag without its beginning');
      at += all.length;
    } else if (rest.startsWith('<')) {
      const [start = '', name = ''] = new RegExp(`^<(${NAME})`).exec(rest) ?? [];
      if (start === '') return fault('a stray sign');
      const names = new Set<string>();
      ATTRIBUTE.lastIndex = at + start.length;
      let end = ATTRIBUTE.lastIndex;
      for (let found = ATTRIBUTE.exec(text); found !== null; found = ATTRIBUTE.exec(text)) {
        const [, attribute = '', value = ''] = found;
        if (names.has(attribute)) return fault(`two attributes ${attribute}`);
        for (const sign of value.matchAll(/&/g))
          if (!ENTITY.test(value.slice(sign.index))) return fault('a stray &');
        names.add(attribute);
        end = ATTRIBUTE.lastIndex;
      }
      const [close] = /^\s*\/?>/.exec(text.slice(end, end + 10)) ?? [];
      if (close === undefined) return fault('a tag that does not end');
      if (open.length === 0) roots += 1;
      if (!close.includes('/')) open.push(name);
      at = end + close.length;
    } else {
      const next = text.indexOf('<', at);
      const words = text.slice(at, next < 0 ? text.length : next);
      if (open.length === 0 && words.trim() !== '') return fault('text outside of the root');
      for (const sign of words.matchAll(/&/g))
        if (!ENTITY.test(words.slice(sign.index))) return fault('a stray &');
      at += words.length;
    }
  }
  return open.length > 0 || roots !== 1 ? `${open.join(' ')} is not closed, or there is not one root` : null;
}
