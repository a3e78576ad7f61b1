import type { TombstonePageData } from '../src/pages/tombstones.js';
import { html } from '../src/util/html.js';
import type { Template } from './template.js';

export const tombstoneTemplate: Template<TombstonePageData> = ({ title, text, notes }) =>
  html`<header class="head">
      <h1>${title}</h1>
      <p class="big">${text}</p>
      ${notes.map(
        (note) => html`<p>${note}</p>
      `,
      )}
    </header>`;
