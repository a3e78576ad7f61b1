import slugify from '@sindresorhus/slugify';

/**
 * A lower-case ASCII path segment, at most `maxLength` characters, cut at a word; '' when nothing of the text can be
 * written in ASCII.
 */
export function slug(text: string, maxLength = 80): string {
  const whole = slugAll(text);
  if (whole.length <= maxLength) return whole;
  const cut = whole.slice(0, maxLength + 1);
  const lastDash = cut.lastIndexOf('-');
  return cut.slice(0, lastDash > maxLength / 2 ? lastDash : maxLength);
}

/** ASCII without the signs that mean something to slugify: an apostrophe, what is spelled out, what stands for an accent. */
const PLAIN = /^[ -%(-\]_a-~]*$/;

/** What slugify makes of a text, in a tenth of its time for most. */
function slugAll(text: string): string {
  if (!PLAIN.test(text)) return slugify(text, { decamelize: false });
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
