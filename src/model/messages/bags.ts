import { diagnostic, type Diagnostic } from '../diagnostic.js';

/** The folder for a bag is the archive. */
export function bagIsArchive(path: string): Diagnostic {
  return refused(path, 'this is the archive itself');
}

/** The folder for a bag lies in the archive. */
export function bagInArchive(path: string): Diagnostic {
  return refused(path, 'it is inside the archive and would become part of it');
}

/** The folder for a bag is a file. */
export function bagIsFile(path: string): Diagnostic {
  return refused(path, 'it is a file');
}

/** The folder for a bag holds something. */
export function bagNotEmpty(path: string): Diagnostic {
  return refused(path, 'it is not empty');
}

/** The folder for a bag is a link that leads nowhere. */
export function bagBehindBrokenLink(path: string): Diagnostic {
  return refused(path, 'it is a link to a folder that does not exist');
}

/** The folder for a bag cannot be looked into. */
export function bagUnreadable(path: string, code: string): Diagnostic {
  return refused(path, `its content cannot be listed (${code})`);
}

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: 'you do not have permission to write there',
  EPERM: 'you do not have permission to write there',
  ENAMETOOLONG:
    'the path of a file in it would be too long for this system; a folder with a shorter path may work',
};

/** A bag cannot be written. `code` and `message`: what the file system says. */
export function bagUnwritable(path: string, code: string, message: string): Diagnostic {
  return refused(path, CAUSES[code] ?? message);
}

function refused(path: string, reason: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'export/refused',
    message: `the bag cannot be written there: ${reason}`,
    hint: 'Choose an empty or a new folder outside the archive.',
    path,
  });
}

/** Files or folders of an archive cannot be read, so that no bag is made. */
export function incompleteBag(count: number): Diagnostic {
  const what = count === 1 ? 'one file or folder of the archive' : `${count} files or folders of the archive`;
  return diagnostic({
    severity: 'error',
    code: 'export/unreadable',
    message: `the bag was not made: ${what} cannot be read, and a bag contains either all of an archive or nothing`,
    hint: 'Make them readable, or move them out of the archive.',
  });
}

/** A file that holds many articles is not in a bag, because some of them are withheld. */
export function leftOutOfBag(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'export/withheld',
    message: 'takedowns.yaml withholds some of the articles in this file, so it is not in the bag',
    hint: 'Its other articles are in the records. Add --with-withheld to have the file in the bag.',
    path,
  });
}

/** A bag holds the originals of articles that the site withholds, wholly or in part. */
export function originalsInBag(count: number): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'export/originals',
    message: `the bag contains the complete original files, including those of ${count === 1 ? 'one article' : `${count} articles`} that takedowns.yaml or rights keep out of the site wholly or in part; only its records leave out what the site leaves out`,
    hint: 'Give the bag only to people who may have these files, or move the files out of the archive first.',
  });
}

/** A file has another name in a bag. `renamed`: its path there; `table`: the file of the bag that lists such names. */
export function renamedInBag(
  path: string,
  isUtf8: boolean,
  { renamed, table }: { readonly renamed: string; readonly table: string },
): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'export/renamed',
    message: `${isUtf8 ? 'some disks cannot hold this name' : 'its name is not valid UTF-8'}, so in the bag it is ${renamed}`,
    hint: `${table} in the bag lists the original names.`,
    path,
  });
}
