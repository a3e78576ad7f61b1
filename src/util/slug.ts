import slugify from '@sindresorhus/slugify';

/**
 * A lower-case ASCII path segment, at most `maxLength` characters, cut at a word; '' when nothing of the text can be
 * written in ASCII.
 */
export function slug(text: string, maxLength = 80): string {
  const whole = slugify(text, { decamelize: false });
  if (whole.length <= maxLength) return whole;
  const cut = whole.slice(0, maxLength + 1);
  const lastDash = cut.lastIndexOf('-');
  return cut.slice(0, lastDash > maxLength / 2 ? lastDash : maxLength);
}
