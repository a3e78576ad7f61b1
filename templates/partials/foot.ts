import {
  ABOUT_PATH,
  AUTHORS_PATH,
  DATES_PATH,
  indexPath,
  OUTLETS_PATH,
  READING_LIST_PATH,
} from '../../src/model/site-paths.js';
import { html, type SafeHtml } from '../../src/util/html.js';
import { contactLink, isPage } from './contact.js';
import { ownIndexes } from './own-indexes.js';
import type { TemplateContext } from '../template.js';
import { titleClasses } from './title-size.js';

/** The foot of every page. Nothing in it depends on when the site was built. */
export function foot(context: TemplateContext): SafeHtml {
  const { site, strings, root } = context;
  const { frame, types, reader } = strings;
  const link = (path: string, text: string): SafeHtml => html`<li><a href="${root + path}">${text}</a></li>
            `;
  return html`
  <footer class="foot">
    <div class="wrap">
      <div class="row">
        <p class="side name ${titleClasses(site.title)}"><a href="${root}index.html">${site.title}</a></p>
        <div class="cols">
          <ul>
            ${link('search.html', frame.search)}${link(READING_LIST_PATH, reader.list.title)}${link(DATES_PATH, frame.dates)}${link(indexPath('person'), types.person.title)}${link(indexPath('organization'), types.organization.title)}${link(indexPath('place'), types.place.title)}${link(OUTLETS_PATH, frame.outlets)}${link(AUTHORS_PATH, strings.authors.title)}${ownIndexes(context).map(([path, text]) => link(path, text))}${link(ABOUT_PATH, frame.aboutArchive)}${link(`${ABOUT_PATH}#unduh`, frame.downloads)}<li class="withjs"><button type="button" data-keys>${reader.keys.open}</button></li>
          </ul>
          <p>${site.rights ?? frame.rights} ${frame.madeWith(site.version)}${site.contact !== null && html` ${isPage(site.contact) ? contactLink(site.contact, strings.contact.label) : html`${strings.contact.label}: ${contactLink(site.contact)}`}`}</p>
        </div>
      </div>
    </div>
  </footer>`;
}
