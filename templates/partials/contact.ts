import { html, type SafeHtml } from '../../src/util/html.js';

/** A mail address or the address of a page, as a link. */
export function contactLink(contact: string, text = contact): SafeHtml {
  return html`<a href="${isPage(contact) ? contact : `mailto:${contact}`}">${text}</a>`;
}

/** Tells whether a contact is a page, not a mail address. */
export function isPage(contact: string): boolean {
  return /^https?:/i.test(contact);
}
