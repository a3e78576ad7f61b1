import { diagnostic, type Diagnostic } from '../diagnostic.js';

/** An item of an export is one of those that WordPress keeps for itself. */
export function wordpressInternal(path: string, line: number): Diagnostic {
  return item(
    { path, line },
    'internal',
    'this is a menu, a file, a revision or a setting of WordPress, not an article; skipped',
  );
}

/** An item of an export has a type that a plugin or theme made. */
export function wordpressOtherType(path: string, line: number, type: string): Diagnostic {
  return item(
    { path, line },
    'type',
    `this is of the type "${type}", not a post; skipped`,
    `If these are articles, write wordpress: { types: [${JSON.stringify(type)}] } in kliping.yaml.`,
  );
}

/** An item of an export is a page. */
export function wordpressPage(path: string, line: number): Diagnostic {
  return item(
    { path, line },
    'page',
    'this is a page of the site, not a post; skipped',
    'If pages are articles, write wordpress: { pages: true } in kliping.yaml.',
  );
}

/** A post was not published. */
export function wordpressUnpublished(path: string, line: number, status: string): Diagnostic {
  return item({ path, line }, 'unpublished', `this was not published (its status is ${status}); skipped`);
}

/** A post can only be read with a password. */
export function wordpressPassword(path: string, line: number): Diagnostic {
  return item({ path, line }, 'password', 'this post is protected by a password; skipped');
}

/** A post has no text. */
export function wordpressEmpty(path: string, line: number): Diagnostic {
  return item({ path, line }, 'empty', 'this post has no text; skipped');
}

/** An item of an export is larger than a document may be. */
export function wordpressTooLarge(path: string, line: number): Diagnostic {
  return fault(
    { path, line },
    'too-large',
    'this item is larger than a document may be; skipped',
    'Raise limits.fileMegabytes in kliping.yaml.',
  );
}

/** An item of an export ends in its middle. */
export function wordpressBrokenItem(path: string, line: number): Diagnostic {
  return fault({ path, line }, 'broken', 'this item is cut off or damaged; skipped', 'Export it again.');
}

/** A packed export is damaged from some place on. `line`: of the last item that was read. */
export function wordpressCutOff(path: string, line: number): Diagnostic {
  return fault(
    { path, line },
    'cut-off',
    'the compressed file is damaged or cut off after this item; everything before it was read',
    'Get the file again.',
  );
}

interface ItemPlace {
  readonly path: string;
  readonly line: number;
}

function item(
  { path, line }: ItemPlace,
  code: string,
  message: string,
  hint: string | null = null,
): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: `wordpress/${code}`,
    message,
    hint,
    path,
    line: line === 0 ? null : line,
  });
}

function fault(place: ItemPlace, code: string, message: string, hint: string): Diagnostic {
  return { ...item(place, code, message, hint), severity: 'warning' };
}
