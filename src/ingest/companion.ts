/** Returns the page that a browser saved a folder with (its pictures, scripts and frames); null for any other folder. */
export function pageOfCompanion(folder: string, names: Pick<ReadonlySet<string>, 'has'>): string | null {
  const stem = COMPANION.exec(folder)?.[1];
  if (stem === undefined) return null;
  return [`${stem}.html`, `${stem}.htm`].find((name) => names.has(name)) ?? null;
}

/** What browsers in several languages put behind a saved page's name. */
const COMPANION = /^(.+)(?:_files|\.files|_berkas|_fail|-Dateien|_fichiers|_archivos|_bestanden|_file)$/;
