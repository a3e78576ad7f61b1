import { createRequire, register } from 'node:module';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The version of each folder whose modules were loaded in this process. */
const versions = new Map<string, string>();
const state = { isRegistered: false };

/**
 * Loads a module of a user's folder. Node keeps what it loaded as long as it runs, so a module of a folder that has changed since
 * (while `kliping serve` runs) is loaded under an address of its own, with all that it imports. `version` tells one state of
 * the folder's files from another. @throws what the module throws.
 */
export async function loadModule(path: string, folder: string, version: string): Promise<unknown> {
  const first = versions.get(folder) ?? version;
  versions.set(folder, first);
  const { href } = pathToFileURL(path);
  if (first === version) return import(href);
  passVersions();
  const { cache } = createRequire(path);
  for (const file of Object.keys(cache))
    if (file.startsWith(folder + sep)) Reflect.deleteProperty(cache, file);
  return import(`${href}?${PARAMETER}=${version}`);
}

const PARAMETER = 'kliping-version';

/** From now on a module whose address tells a version hands it on to what it imports, packages excepted. */
function passVersions(): void {
  if (state.isRegistered) return;
  state.isRegistered = true;
  const hook = `export async function resolve(specifier, context, next) {
    const found = await next(specifier, context);
    const [version] = /\\?${PARAMETER}=\\w+$/.exec(context.parentURL ?? '') ?? [];
    const isOwn = found.url.startsWith('file:') && !found.url.includes('/node_modules/');
    return version === undefined || !isOwn ? found : { ...found, url: found.url + version };
  }`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
}
