import type { TombstonePageData } from '../src/pages/tombstones.js';
import { html } from '../src/util/html.js';
import { contactLink } from './partials/contact.js';
import type { Template } from './template.js';

export const tombstoneTemplate: Template<TombstonePageData> = ({ title, text, notes }, { site, strings }) =>
  html`<header class="head">
      <h1>${title}</h1>
      <p class="big">${text}</p>
      ${notes.map(
        (note) => html`<p>${note}</p>
      `,
      )}
      ${site.contact !== null && html`<p>${strings.contact.takedown} ${contactLink(site.contact)}</p>`}
    </header>`;
