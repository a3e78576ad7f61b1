import type { SiteFiles } from './model/site.js';
import { replaceFolder } from './output/replace-folder.js';
import { writeOffline } from './output/offline.js';
import { hashUnread, writeManifest } from './output/write-manifest.js';
import type { BuildResult, BuildSession } from './steps/build-types.js';
import { checkFiles, checkSite, type SiteCheck } from './steps/check-site.js';
import { findPictures } from './steps/find-pictures.js';
import { readFoundFiles } from './steps/read-archive.js';
import { recordBuild } from './steps/record-build.js';
import { useSearchThread, type SearchThread } from './steps/search-thread.js';
import { readSiteFrame } from './steps/site-frame.js';
import { writeOriginals } from './steps/write-originals.js';
import { writePages } from './steps/write-pages.js';
import { writeSearch } from './steps/write-search.js';
import { refuseTakedowns } from './takedowns/faults.js';

/**
 * Makes a site: files → documents → archive → pages and exports, and the search index → checked → swapped in whole. Every step is
 * one line here; what a step does is in the file that it comes from. `onMade` gets what the site was made of, when it is in its place.
 */
export async function makeSite(
  session: BuildSession,
  onMade: (made: SiteCheck) => void = () => undefined,
): Promise<Omit<BuildResult, 'profile'>> {
  // The thread starts while articles are read.
  return useSearchThread(session, (thread) => makeWith(thread, session, onMade));
}

async function makeWith(
  thread: SearchThread | null,
  session: BuildSession,
  onMade: (made: SiteCheck) => void,
): Promise<Omit<BuildResult, 'profile'>> {
  const { options, profile, found } = session;
  const { step } = profile;

  // ingest, extract, names, rights and takedowns, corrections, order, related articles
  const read = await step('read', () => readFoundFiles(options.archive, found, { ...options, ...session }));
  refuseTakedowns(read.archive.diagnostics);
  const pictures = await step('pictures', () =>
    findPictures({ read, found, config: options.config, store: session.store }),
  );
  const { archive } = pictures;
  options.onArchive?.(archive);

  const frame = await step('frame', () => readSiteFrame(options, archive));
  const made = await step('site', () =>
    replaceFolder(options.out, async (staging) => {
      const originals = await step('originals', () =>
        writeOriginals(
          staging,
          {
            read,
            check: (paths) =>
              checkFiles(staging, { files: paths, isUnchanged: () => false }, { read, frame, session }),
          },
          session,
        ),
      );
      const [search, pages] = await bothDone(
        step('search', () => writeSearch(staging, archive, thread, session)),
        writePages(staging, { archive, frame, pictures, originals }, session),
      );
      options.onProgress({ stage: 'search', done: archive.articles.length, total: archive.articles.length });
      let files: SiteFiles = hashUnread(staging, new Map([...pages.files, ...search.files]));
      files = await step('offline', () => writeOffline(staging, files));
      await step('check', () => checkSite(staging, files, { read, frame, session }));
      files = await step('checksums', () => writeManifest(staging, files));
      const { diagnostics } = originals;
      return { files, pages: pages.pages, rendered: pages.rendered, index: search, diagnostics };
    }),
  );
  onMade({ read, frame, pictures: pictures.ofArticles, session });
  return step('record', () => recordBuild(made, { read, frame, pictures }, session));
}

/** Waits for both, also when one fails: neither may write into a folder that is being removed. Throws the second's error first. */
async function bothDone<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const [a, b] = await Promise.allSettled([first, second]);
  if (b.status === 'rejected') throw b.reason;
  if (a.status === 'rejected') throw a.reason;
  return [a.value, b.value];
}
