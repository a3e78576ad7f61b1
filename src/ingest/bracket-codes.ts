import { findCode } from './code-spans.js';

/** WordPress' codes for what a page shows in another way, alone or with a value: [youtube=https://…], [gallery ids="1,2"]. */
const NAMES =
  'audio caption contact-form dailymotion embed flickr gallery googlemaps instagram jwplayer playlist polldaddy scribd slideshare slideshow soundcloud spotify tweet twitter video vimeo wpvideo youtube';
const CODE = new RegExp(
  String.raw`\[(?<close>\/?)(?:${NAMES.replaceAll(' ', '|')})(?:[ \t=][^[\]\n]{0,500})?\/?\](?!\(|:|\[(?!\/))`,
  'g',
);
/** An address between two such codes, which is all that [embed] has. */
const EMBEDDED =
  /(?<=\[embed(?:[ \t][^[\]\n]{0,500})?\])\s{0,20}https?:\/\/[^\s[\]]{1,500}\s{0,20}(?=\[\/embed\])/g;

/** Takes WordPress' shortcodes out of a Markdown text; what stands between two of them, such as a caption, stays. Every line keeps its number. */
export function removeBracketCodes(text: string): string {
  if (!/\[\/?[a-z-]+[\]= \t]/.test(text)) return text;
  const content = text.replace(EMBEDDED, (address) => address.replace(/[^\n]/g, ''));
  let code: ReturnType<typeof findCode> | null = null;
  return content.replace(CODE, (whole, _: string, offset: number) => {
    code ??= findCode(content);
    // '[video]' alone is a reference of Markdown or a word of the author's.
    const isBare = /^\[[a-z-]+\]$/.test(whole) && !content.includes(`[/${whole.slice(1)}`);
    return isBare || code.some(({ start, end }) => start <= offset && offset < end) ? whole : '';
  });
}
