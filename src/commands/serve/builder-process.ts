/** A process that builds a site once, and then makes pages of what changes while the next process builds. */
import { endThreads, onInterruption } from '../../util/interruption.js';
import { buildOnce } from '../build.js';
import type { Reporter } from '../reporter.js';
import { describeFailure } from './failure.js';
import { collectBase, stampSettings, type PreviewBase } from './preview/base.js';
import { loadBase } from './preview/load-base.js';
import { createPreviewer, type Preview } from './preview/previewer.js';
import { warmUp } from './preview/warm-up.js';
import type { BuilderAnswer, BuilderRequest, Report } from './protocol.js';

/** What a process that was ended before its time ends with, as after SIGTERM. */
const ENDED = 143;

function tell(answer: BuilderAnswer): void {
  if (process.connected) process.send?.(answer);
}

const report = (call: Report): void => {
  tell({ kind: 'report', report: call });
};

const reporter: Reporter = {
  onProgress: (progress) => {
    report({ method: 'onProgress', progress });
  },
  finish: () => {
    report({ method: 'finish' });
  },
  diagnose: (items) => {
    report({ method: 'diagnose', items });
  },
  say: (text) => {
    report({ method: 'say', text });
  },
  emit: (event, data) => {
    report({ method: 'emit', event, data });
  },
};

/** Loads what previews need; until the build is done there is nothing. */
let load: (() => PreviewBase | Promise<PreviewBase>) | null = null;
let preview: Preview | null = null;
/** One work after the other: each preview reads what is there when its turn comes. */
let last: Promise<unknown> = Promise.resolve();

async function build(archive: string, out: string): Promise<void> {
  const stamp = stampSettings(archive);
  const bases: PreviewBase[] = [];
  await buildOnce(archive, out, reporter, {
    ...{ baseUrl: null, cache: true, jobs: null },
    onMade: ({ read, frame, pictures, session: { options, found } }) => {
      bases.push(collectBase({ read, frame, pictures, root: archive, config: options.config, found, stamp }));
    },
  });
  const [base] = bases;
  load = () => base ?? loadBase(archive, out);
  tell({ kind: 'built', isSame: base === undefined });
}

async function prepare(): Promise<void> {
  if (load === null) return;
  const base = await load();
  preview = await createPreviewer(base);
  await warmUp(preview, base);
  tell({ kind: 'ready' });
}

async function handle(request: BuilderRequest): Promise<void> {
  if (request.kind === 'build') await build(request.archive, request.out);
  else if (request.kind === 'prepare') await prepare();
  else tell({ kind: 'preview', id: request.id, changes: (await preview?.(request.paths)) ?? null });
}

function end(): void {
  void endThreads().then(() => process.exit(ENDED));
}

// Whoever started this process ends it, also after an interruption that a terminal sends to both.
onInterruption((signal) => {
  if (signal === 'SIGTERM') end();
  else process.once('SIGTERM', end);
});
process.once('disconnect', end);
process.on('message', (request: BuilderRequest) => {
  last = last
    .then(() => handle(request))
    .catch((error: unknown) => {
      if (request.kind === 'preview') tell({ kind: 'preview', id: request.id, changes: null });
      else tell({ kind: 'failed', failure: describeFailure(error) });
    });
});
