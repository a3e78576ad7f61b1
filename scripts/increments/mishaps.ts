import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../corpus/random.js';
import { buildHere, type BuildRequest } from './builds.js';

export interface MishapPlace {
  readonly archive: string;
  readonly site: string;
  readonly request: (out: string) => BuildRequest;
}

type Mishap = (place: MishapPlace, random: Random) => Promise<string> | string;

/** What may happen between two builds without a change of the archive. */
const MISHAPS: readonly Mishap[] = [
  ({ site }, random) => {
    const path = pickPage(site, random);
    rmSync(join(site, path));
    return `(${path} of the site was removed)`;
  },
  ({ site }, random) => {
    const path = pickPage(site, random);
    writeFileSync(join(site, path), 'x');
    return `(${path} of the site was overwritten)`;
  },
  ({ site }) => {
    rmSync(site, { recursive: true });
    return '(the site was removed)';
  },
  ({ archive }) => {
    rmSync(join(archive, '.kliping'), { recursive: true, force: true });
    return '(.kliping was removed)';
  },
  async ({ site, request }) => {
    const failure = await buildHere({ ...request(site), cache: false });
    return `(a build with --no-cache to the same place: ${failure ?? 'done'})`;
  },
  async ({ site, request }) => {
    const failure = await buildHere(request(`${site}-lain`));
    return `(a build to another place: ${failure ?? 'done'})`;
  },
];

/** Lets something happen to a site or to what earlier builds left. Resolves to what it was, in words. */
export async function drawMishap(random: Random, place: MishapPlace): Promise<string> {
  return random.pick(MISHAPS)(place, random);
}

function pickPage(site: string, random: Random): string {
  const folder = random.pick(['articles', 'people', 'search', 'dates', '']);
  const names = existsSync(join(site, folder))
    ? readdirSync(join(site, folder), { withFileTypes: true }).filter((entry) => entry.isFile())
    : [];
  return names.length === 0 ? 'index.html' : join(folder, random.pick(names).name);
}
