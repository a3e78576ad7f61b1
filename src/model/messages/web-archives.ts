import { diagnostic, type Diagnostic } from '../diagnostic.js';

/** A stretch of a web archive. `member`: the member of a ZIP file that the archive is; '' for none. */
export interface WarcStretch {
  readonly at: number;
  /** Bytes up to where reading goes on. */
  readonly passed: number;
  readonly member: string;
}

/** A stretch of a web archive is damaged. */
export function warcDamage(stretch: WarcStretch): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'warc/damaged',
    message: `there is no complete record at byte ${placeOf(stretch)}; ${stretch.passed} bytes were skipped`,
    hint: 'Everything before and after them was read. Get the file again from where it was copied, or make the crawl again.',
  });
}

/** A web archive ends in the middle of a record. */
export function warcTruncated(stretch: WarcStretch): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'warc/truncated',
    message: `the file ends in the middle of the record at byte ${placeOf(stretch)} (${stretch.passed} bytes), which was left out`,
    hint: 'Its copy or crawl was probably interrupted. Get it again.',
  });
}

/** So much of a web archive is damaged that the rest is left. */
export function warcTooDamaged(stretch: WarcStretch): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'warc/too-damaged',
    message: `the file is damaged in too many places; nothing after byte ${placeOf(stretch)} was read`,
    hint: 'Get the file again from where it was copied.',
  });
}

function placeOf({ at, member }: WarcStretch): string {
  return member === '' ? `${at}` : `${at} of ${member}`;
}

/** A packed web archive is one piece, so that its records have no place of their own. */
export function warcOneMember(member: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'warc/one-member',
    message: `${member === '' ? 'the file' : member.replace(/!$/, '')} is compressed in one piece; it was read, but every build that needs a record has to go through it from the start`,
    hint: 'If that takes long: warcio recompress OLD.warc.gz NEW.warc.gz',
  });
}

/** A server did not send a page, but an error or nothing. */
export function warcStatus(): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'warc/status',
    message: 'the server sent an error or no content in place of a page; skipped',
  });
}

/** A record holds no page. */
export function warcNotPage(): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'warc/not-page',
    message: 'this is not a web page (but a style sheet, a script, data, a video …); skipped',
  });
}

/** A record answers to a form that was sent. */
export function warcAnswerToForm(): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'warc/answer-to-form',
    message:
      'this is the answer to a form that the browser sent, not a page with an address of its own; skipped',
  });
}

/** A record holds a part of a page only. */
export function warcPart(): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'warc/part',
    message: 'this record continues another one; such parts are not joined; skipped',
    hint: 'Make the crawl again without splitting records, or save the page as .html.',
  });
}

/** The head of a server's answer cannot be read. */
export function warcAnswerDamaged(): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'warc/answer',
    message: 'the record says that it holds the answer of a web server, but does not begin with one; skipped',
    hint: 'Make the crawl of this page again.',
  });
}

/** A page is compressed in a way that is not known. */
export function warcUnknownCoding(codings: readonly string[]): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'warc/coding',
    message: `the page is compressed in a way that cannot be undone (${codings.join(', ')}); skipped`,
    hint: 'Make the crawl again with a program that asks for gzip or br only, or save the page as .html.',
  });
}

/** A page cannot be unpacked. */
export function warcBodyDamaged(): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'warc/body',
    message: 'the page is compressed and damaged; skipped',
    hint: 'Make the crawl of this page again.',
  });
}

/** The end of a page is missing. */
export function warcBodyCut(): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'warc/cut',
    message: 'the crawler did not get the whole page, so the end of the text may be missing',
    hint: 'Make the crawl of this page again, or look the page up.',
  });
}

/** A record does not have the length that it says. */
export function warcWrongLength(): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'warc/length',
    message: 'the record does not have the length that it states; it was read up to the next record',
    hint: 'Compare the text with the page.',
  });
}

/** A record is not where it was listed. */
export function warcChanged(): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'warc/changed',
    message: 'the file was changed while it was read; skipped',
    hint: 'Run the command again.',
  });
}

/** A record's page is too large. `limit`: in bytes. */
export function warcTooLarge(limit: number): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'warc/too-large',
    message: `the page has more than ${Math.round(limit / 2 ** 20)} MB; skipped`,
    hint: 'Save it as a file with only the article, or raise limits.fileMegabytes in kliping.yaml.',
  });
}

/** The directory of a ZIP file cannot be read to its end. */
export function zipDirectoryDamaged(): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'zip/directory',
    message:
      'the table of contents at the end of the ZIP file is damaged or missing, so not all of it was read',
    hint: 'Get the file again from where it was copied, or repair a copy: zip -FF OLD.zip --out NEW.zip',
  });
}

/** A ZIP file with the name of a web archive holds none. */
export function zipNoArchive(): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'zip/no-web-archive',
    message: 'there is no web archive in this file (nothing in archive/ ends in .warc or .warc.gz)',
    hint: 'Export the crawl again. If it is a folder of articles, give the file the ending .zip.',
  });
}

/** A member of a ZIP file has a password. */
export function zipEncrypted(): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'zip/encrypted',
    message: 'it is protected by a password; skipped',
    hint: 'Unpack the file and put what is in it next to it.',
  });
}

/** A member of a ZIP file is not what its directory says. */
export function zipMemberDamaged(): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'zip/damaged',
    message: 'its data in the ZIP file is damaged; skipped',
    hint: 'Get the file again from where it was copied.',
  });
}

/** A member of a ZIP file is packed in an uncommon way. */
export function zipMethod(): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'zip/method',
    message: 'it is compressed in a way that Kliping cannot read; skipped',
    hint: 'Unpack the file and zip the folder again as usual (Deflate).',
  });
}

/** A member of a ZIP file is hidden, or one of the files that systems put there. */
export function zipHidden(): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'zip/hidden',
    message: 'it is hidden or belongs to the system that made the ZIP file; skipped',
  });
}

/** A member of a ZIP file is a container itself. */
export function zipNested(): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'zip/nested',
    message: 'it is an archive inside another archive; skipped',
    hint: 'Unpack the outer file and put the inner one next to it.',
  });
}

/** A member of a ZIP file has a format that is not read. */
export function zipNotRead(): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'zip/unsupported',
    message: 'Kliping does not read this format in a ZIP file; skipped',
  });
}

/** A member of a ZIP file names people who never asked to be in an archive. */
export function zipPrivate(): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'zip/private',
    message: 'it is a list of subscribers or users, which is never read',
  });
}

/** A member of a ZIP file belongs to a page that a browser saved. */
export function zipCompanion(): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'zip/companion',
    message: 'it was saved together with a web page and is not an article itself; skipped',
  });
}

/** A member of a ZIP file is too large. `limit`: in bytes. */
export function zipTooLarge(limit: number): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'zip/too-large',
    message: `unpacked, it has more than ${Math.round(limit / 2 ** 20)} MB; skipped`,
    hint: 'Put it next to the ZIP file with only the article in it, or raise limits.fileMegabytes in kliping.yaml.',
  });
}

/** A container in a ZIP file is too large to be unpacked there. `limit`: in bytes. */
export function zipNestedTooLarge(limit: number): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'zip/nested-too-large',
    message: `unpacked, it has more than ${Math.round(limit / 2 ** 20)} MB, or it is damaged; skipped`,
    hint: 'Unpack it and put it next to the ZIP file.',
  });
}

/** A text in an export of a service was never published. */
export function zipUnpublished(): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'zip/unpublished',
    message: 'the table of the export says that this was not published; skipped',
  });
}

/** A part of a WACZ file has other bytes than the list in the file says. */
export function waczPartChanged(path: string, name: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'wacz/changed',
    path,
    message: `${name} does not have the bytes that datapackage.json states`,
    hint: 'The file was damaged or changed after it was made. Get it again from where it was copied.',
  });
}

/** A part that the list in a WACZ file names is not in it. */
export function waczPartMissing(path: string, name: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'wacz/missing',
    path,
    message: `${name} is named in datapackage.json but is not in the file`,
    hint: 'The file was changed after it was made. Get it again from where it was copied.',
  });
}
