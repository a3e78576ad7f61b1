/**
 * On the page for wrong addresses, which a host shows at any depth: where this script was found tells where the site begins, and
 * all links of the page follow. The page asks for it by several ways up: the first that is there counts. A classic script: no imports.
 */
{
  const script = document.currentScript;
  if (script instanceof HTMLScriptElement && document.querySelector('base') === null) {
    const base = document.createElement('base');
    base.href = new URL('..', script.src).href;
    document.head.prepend(base);
  }
}
