/**
 * The Content-Security-Policy the site works under: nothing inline, no eval, no other host. WebAssembly is what the search runs on;
 * a host that can tell pages apart needs to allow it on search.html and below search/ only.
 */
export const CONTENT_POLICY: Readonly<Record<'page' | 'search', string>> = {
  page: policy("script-src 'self'"),
  search: policy("script-src 'self' 'wasm-unsafe-eval'"),
};

function policy(scripts: string): string {
  return [
    "default-src 'self'",
    scripts,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}
