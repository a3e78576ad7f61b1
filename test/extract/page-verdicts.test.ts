import { describe, expect, test } from 'vitest';
import { PAGE_SAMPLES } from '../support/page-samples.js';
import { extractText } from '../support/extract.js';

describe('the kind of a page', () => {
  test.each(PAGE_SAMPLES)('$kind: $name', ({ kind, html, path }) => {
    expect(extractText(html, path ?? 'a.html').pageKind.value).toBe(kind);
  });
});
