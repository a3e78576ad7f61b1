/** A picture as a page names it: nothing of it is looked at. */
export interface PictureSource {
  /**
   * Where its bytes may be, the largest first, as written: an address, or a path beside the page. For bytes that stand in the page
   * itself: 'data:sha256,' and the SHA-256 of them.
   */
  readonly addresses: readonly string[];
  /** What it shows, in words; '' where the page says nothing. */
  readonly alt: string;
}
