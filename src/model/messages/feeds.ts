import { diagnostic, type Diagnostic } from '../diagnostic.js';

/** A feed has too many bytes, or one of its entries has. */
export function feedTooLarge(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'feed/too-large',
    message: 'the feed or its entry is too large to be read; skipped',
    hint: 'Export the articles in several parts, or raise limits.fileMegabytes in kliping.yaml.',
    path,
  });
}

/** An entry of a blog's export is a comment, a template or a setting. */
export function feedOther(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'feed/other',
    message: 'this is a comment, a page, a template or a setting of the blog, not an article; skipped',
    path,
  });
}

/** An entry of a blog's export was never published. */
export function feedUnpublished(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'feed/unpublished',
    message: 'this was not published; skipped',
    path,
  });
}

/** An entry of a feed has no text. */
export function feedEmpty(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'feed/empty',
    message: 'this entry has no text; skipped',
    path,
  });
}

/** An entry of a feed has only a summary of its article. */
export function feedSummary(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'text/incomplete',
    message: 'the feed gives only a summary of this article',
    hint: 'Save the page itself if you want the whole text.',
    path,
  });
}

/** A feed ends in the middle of an entry. */
export function feedCutOff(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'feed/cut-off',
    message: 'the feed ends in the middle of an entry; that one was not read',
    hint: 'Download it again.',
    path,
  });
}
