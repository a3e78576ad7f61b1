const MARK_OF_WORDPRESS =
  /wordpress\.org\/export\/|<wp:wxr_version|<generator>https?:\/\/wordpress\.(?:org|com)/i;

/** Tells by its beginning whether a file is an export of WordPress. */
export function isWordPress(head: Uint8Array): boolean {
  return MARK_OF_WORDPRESS.test(Buffer.from(head).toString('latin1'));
}
