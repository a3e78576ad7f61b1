import type { SearchPageData } from '../src/pages/search.js';
import { html, join, jsonText, type SafeHtml } from '../src/util/html.js';
import type { Template } from './template.js';

/** The search page: its frame; the results are drawn in the browser. Without JavaScript it offers the indexes. */
export const searchTemplate: Template<SearchPageData> = (data, { strings, root }) => {
  const { search, searchHelp } = strings;
  const { range } = strings.reader;
  const indexes = join(
    data.indexes.map((link) => html`<a href="${root + link.href}">${link.text}</a>`),
    ', ',
  );
  return html`<header class="head">
      <h1 class="vh">${data.title}</h1>
      <form class="find find--big" role="search" action="search.html">
        <label class="vh" for="q">${data.title}</label>
        <input id="q" name="q" type="search" placeholder="${search.placeholder}" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="petunjuk">
        <button type="submit">${strings.frame.search}</button>
      </form>
      <p class="sans" id="petunjuk">${search.hint}</p>
      <details class="sans" id="cara" hidden>
        <summary>${searchHelp.title}</summary>
        <table>
          <thead><tr><th scope="col">${searchHelp.example}</th><th scope="col">${searchHelp.finds}</th></tr></thead>
          <tbody>${data.ways.map(
            ({ finds, query, form }) =>
              html`<tr><th scope="row">${drawExample(query, form)}</th><td>${finds}</td></tr>`,
          )}</tbody>
        </table>
        <p>${searchHelp.rest}</p>
      </details>
      <noscript><p class="note">${search.noScript} ${indexes}.</p></noscript>
      <p class="note" id="dari-disk" hidden>${search.fromFile} ${indexes}.</p>
    </header>
    <div class="row row--open" id="pencarian" hidden>
      <div class="side">
        <div class="facets sheet" id="saring" popover role="group" aria-label="${search.filterLabel}"></div>
      </div>
      <div class="found" id="temuan" aria-busy="true">
        <nav class="sans" id="saran" aria-label="${search.suggestions}" hidden></nav>
        <div role="status" id="ringkasan" tabindex="-1"></div>
        <div class="chart" id="grafik" hidden></div>
        <form class="range" id="rentang" aria-label="${range.label}">
          <label for="dari">${range.from}</label> <input id="dari" name="from" type="text" autocomplete="off" aria-describedby="rentang-cara">
          <label for="hingga">${range.to}</label> <input id="hingga" name="to" type="text" autocomplete="off" aria-describedby="rentang-cara">
          <button type="submit">${range.apply}</button>
          <button type="button" data-any hidden>${range.clear}</button>
          <p class="sans" id="rentang-cara">${range.hint.replace('{date}', data.exampleDay)} ${range.drag}</p>
          <p class="sans" role="status"></p>
        </form>
        <div class="tabs" id="urutan" role="group" aria-label="${search.orderLabel}">
          ${(['relevance', 'newest', 'oldest'] as const).map(
            (order) => html`<a href="search.html" data-order="${order}">${search[order]}</a>
          `,
          )}<button type="button" popovertarget="saring">${search.filter}</button>
        </div>
        <ol class="list" id="hasil"></ol>
        <p class="acts"><button type="button" id="lagi" hidden></button></p>
        <p class="acts export" id="ekspor" hidden></p>
      </div>
    </div>
    <section class="sans noprint" id="banyak" hidden></section>
    <section class="sans noprint" id="luring" hidden></section>
    <script type="application/json" id="search-config">${jsonText(data.client)}</script>`;
};

function drawExample(query: string | null, form: string): SafeHtml {
  if (query === null) return html`<code>${form}</code>`;
  return html`<a href="search.html?q=${encodeURIComponent(query)}" data-state><code>${query}</code></a>`;
}
