import { element, fillText, formatNumber, type Texts } from '../text.js';
import { createArchiveCopy, sumBytes } from './archive-copy.js';

const MEGABYTE = 1_000_000;

/** The part of the page that keeps the whole archive for reading without a network: says how much it is, loads it, removes it. */
export async function serveOffline(panel: HTMLElement, texts: Texts): Promise<void> {
  const { offline } = texts.strings;
  if (location.protocol === 'file:') return;
  panel.hidden = false;
  const say = (text: string): void => {
    panel.querySelector('[role="status"]')?.replaceChildren(text);
  };
  const acts = element('p', { class: 'acts' });
  const bar = document.createElement('progress');
  bar.hidden = true;
  bar.setAttribute('aria-label', offline.title);
  panel.replaceChildren(element('h2', {}, [offline.title]), element('p', { role: 'status' }), bar, acts);
  const registration = await findWorker();
  if (registration === null) {
    say(offline.impossible);
    return;
  }
  const keeper = createArchiveCopy(registration);
  let stop = false;
  const button = (label: string, act: () => Promise<void>): HTMLElement => {
    const node = element('button', { type: 'button' }, [label]);
    node.addEventListener('click', () => void act());
    return node;
  };
  const show = async (): Promise<void> => {
    bar.hidden = true;
    const { files, kept } = await keeper.look();
    const total = sumBytes(files);
    const left = files.filter(([path]) => !kept.has(path));
    const size = (bytes: number): string => megabytes(bytes, texts);
    if (left.length === 0) say(offline.complete.replace('{size}', size(total)));
    else {
      const sentence = keeper.isWanted() ? offline.partly : offline.offer;
      say(
        fillText(sentence, files.length, texts)
          .replace('{left}', size(sumBytes(left)))
          .replace('{size}', size(total)),
      );
    }
    acts.replaceChildren(
      ...(left.length === 0 ? [] : [button(keeper.isWanted() ? offline.resume : offline.keep, load)]),
      ...(keeper.isWanted() ? [button(offline.remove, remove)] : []),
    );
  };
  const load = async (): Promise<void> => {
    stop = false;
    bar.hidden = false;
    acts.replaceChildren(
      button(offline.pause, () => {
        stop = true;
        return Promise.resolve();
      }),
    );
    try {
      await keeper.keep(
        (done, total) => {
          bar.max = total;
          bar.value = done;
          say(
            offline.progress
              .replace('{done}', megabytes(done, texts))
              .replace('{size}', megabytes(total, texts)),
          );
        },
        () => stop,
      );
      await show();
    } catch (error) {
      await show();
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      say(isFull ? offline.full : offline.interrupted);
    }
  };
  const remove = async (): Promise<void> => {
    await keeper.remove();
    await show();
  };
  if (!navigator.onLine && !keeper.isWanted()) {
    say(offline.away);
    return;
  }
  try {
    await show();
  } catch {
    say(offline.interrupted);
  }
}

/** Returns the service worker once it is there; null where the browser has none or it may not be used. */
async function findWorker(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return null;
  const timeout = new Promise<null>((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, WORKER_PATIENCE);
  });
  return Promise.race([navigator.serviceWorker.ready, timeout]);
}
/** Milliseconds until a service worker that does not come is taken for one that never does. */
const WORKER_PATIENCE = 15_000;

function megabytes(bytes: number, texts: Texts): string {
  return `${formatNumber(Math.max(0.1, Math.round((bytes / MEGABYTE) * 10) / 10), texts)} MB`;
}
