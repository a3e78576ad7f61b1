/** The Content-Security-Policy every page works under: nothing inline, no eval, no WebAssembly, no other host. */
export const CONTENT_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');
