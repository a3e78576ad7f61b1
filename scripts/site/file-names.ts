/** Names of devices: Windows opens the device, whatever the case and the extension. */
const DEVICES = new Set([
  ...['con', 'prn', 'aux', 'nul', 'conin$', 'conout$', 'clock$'],
  ...Array.from('0123456789¹²³', (digit) => [`com${digit}`, `lpt${digit}`]).flat(),
]);
const FORBIDDEN = new Set('<>:"|?*\\');
/** Bytes of one name, on nearly every disk. */
const MAX_NAME = 255;
/** Characters of a path in a site: Windows takes 260 with the folder that the site lies in. */
const MAX_PATH = 160;

/**
 * Returns what keeps files from being copied to every disk, as "path: fault"; `paths` are all files of a folder, relative to it,
 * with forward slashes. Written apart from the code that makes names, to check it.
 */
export function findNameFaults(paths: readonly string[]): readonly string[] {
  const faults = new Set<string>();
  const places = new Map<string, string>();
  for (const path of paths) {
    if (path.length > MAX_PATH) faults.add(`${path}: longer than ${MAX_PATH} characters`);
    const names = path.split('/');
    for (const [depth, name] of names.entries()) {
      const place = names.slice(0, depth + 1).join('/');
      for (const fault of faultsOf(name)) faults.add(`${place}: ${fault}`);
      const key = place.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');
      const other = places.get(key) ?? place;
      if (other !== place) faults.add(`${place}: differs from ${other} in case or normal form only`);
      places.set(key, other);
    }
  }
  return [...faults];
}

function faultsOf(name: string): readonly string[] {
  const [base = ''] = name.split('.', 1);
  const signs = Array.from(name).filter((sign) => FORBIDDEN.has(sign) || sign < ' ' || sign === '\u007F');
  return [
    ...(DEVICES.has(base.trimEnd().toLowerCase()) ? ['a device of Windows'] : []),
    ...(signs.length > 0 ? [`the sign ${JSON.stringify(signs[0])}`] : []),
    ...(/[. ]$/.test(name) ? ['a dot or space at the end'] : []),
    ...(Buffer.byteLength(name) > MAX_NAME ? [`longer than ${MAX_NAME} bytes`] : []),
  ];
}
