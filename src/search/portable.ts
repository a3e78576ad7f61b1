import type { OutputFile } from '../model/site.js';
import { compareCodePoints } from '../util/compare.js';
import { wrapperPath } from './format.js';

/**
 * The same files as classic scripts, for pages opened from a disk: there a browser loads nothing else. Each script hands over the
 * bytes of one file, or of some that are small, in base64 under their paths (`kliping` is the search page's).
 */
export function wrapFiles(files: readonly OutputFile[]): readonly OutputFile[] {
  const scripts = new Map<string, string[]>();
  for (const { path, content } of [...files].sort((a, b) => compareCodePoints(a.path, b.path))) {
    const call = `kliping.put(${JSON.stringify(path)},"${Buffer.from(content).toString('base64')}");\n`;
    const name = wrapperPath(path);
    const calls = scripts.get(name);
    if (calls === undefined) scripts.set(name, [call]);
    else calls.push(call);
  }
  return [...scripts].map(([path, calls]) => ({ path, content: calls.join('') }));
}
