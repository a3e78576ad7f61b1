import { needsIsolation } from '../../src/languages/isolate.js';
import type { Excerpt } from '../../src/pages/sentences.js';
import type { DateView, MetaItem } from '../../src/pages/views.js';
import { html, type SafeHtml } from '../../src/util/html.js';
import type { TemplateContext } from '../template.js';

/** 'Jong-un', 'COVID-19', 'Su-35': short after the hyphen, so a line must not end there. */
const HYPHENATED = /([\p{L}\p{N}]{2,10}-[\p{L}\p{N}]{1,3})(?![\p{L}\p{N}-])/gu;

/** Characters of a headline that is set smaller: it would fill a phone's screen. */
const LONG_HEADLINE = 110;

/** The class of a page's or the lead's headline. */
export function headlineClass(title: string): SafeHtml | null {
  return title.length > LONG_HEADLINE ? html` class="long"` : null;
}

/** A headline or excerpt whose short hyphenated words stay on one line. */
export function keepTogether(text: string): SafeHtml {
  if (!text.includes('-')) return html`${text}`;
  const parts = text.split(HYPHENATED);
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<span class="nb">${part}</span>` : part))}`;
}

/** The language of words that are not in the interface's; their direction is that of their script. */
export function langAttributes(lang: string | null): SafeHtml {
  return lang === null ? html`` : html` lang="${lang}" dir="auto"`;
}

/** Words among others, kept from moving these where they are written in the other direction. */
export function isolate(text: string, { site }: TemplateContext): SafeHtml {
  return needsIsolation(text, site.language) ? html`<bdi>${text}</bdi>` : html`${text}`;
}

/** A time element, and in words that the date is uncertain. */
export function dateWords(date: DateView, { strings }: TemplateContext, full = false): SafeHtml {
  const time = html`<time datetime="${date.iso}">${full ? date.fullText : date.text}</time>`;
  return date.isUncertain
    ? html`${time}${strings.words.comma}<span class="unsure">${strings.words.uncertain}</span>`
    : time;
}

/** The line of figures under a page's headline. */
export function metaLine(items: readonly MetaItem[], { root }: TemplateContext): SafeHtml {
  if (items.length === 0) return html``;
  const words = ({ text, href }: MetaItem): SafeHtml | string =>
    href === null ? text : html`<a href="${root + href}">${text}</a>`;
  return html`<p class="meta">${items.map(
    (item, i) =>
      html`${i > 0 && ' '}<span>${item.figure !== null && html`<b>${item.figure}</b> `}${words(item)}</span>`,
  )}</p>`;
}

/** A section with its name, and perhaps an explanation, in the margin. */
export function section(
  options: {
    readonly id: string;
    readonly title: SafeHtml | string;
    readonly note?: SafeHtml | string | null;
    readonly anchor?: string;
    readonly className?: string;
  },
  content: SafeHtml,
): SafeHtml {
  const { id, title, note, anchor, className } = options;
  return html`
    <section class="row${className !== undefined && ` ${className}`}"${anchor !== undefined && html` id="${anchor}"`} aria-labelledby="${id}">
      <div class="side">
        <h2 id="${id}">${title}</h2>
        ${note != null && note !== '' && html`<p class="sans">${note}</p>`}
      </div>
      ${content}
    </section>`;
}

/** A stretch of text with what it is about marked. */
export function marked({ before, match, after }: Excerpt): SafeHtml {
  return html`${keepTogether(before)}<mark>${keepTogether(match)}</mark>${keepTogether(after)}`;
}
