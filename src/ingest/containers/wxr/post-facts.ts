import type { WordPressOptions } from '../../../model/container-options.js';
import type { ExportField } from './read-fields.js';
import { toPlainText } from './plain-text.js';

/** What has to be known of an item to tell whether and how it is read. */
export interface PostFacts {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly hasPassword: boolean;
  readonly title: string;
  readonly slug: string;
  readonly link: string;
  /** Login of who wrote it, and those of co-authors. */
  readonly creator: string;
  readonly coAuthors: readonly CoAuthor[];
  readonly attachment: string;
  /** Number of the picture that stands for it. */
  readonly thumbnail: string;
  /** Number of the category that an editor marked as the first. */
  readonly primaryCategory: string;
}

export interface CoAuthor {
  /** A login, or the name itself. */
  readonly name: string;
  /** 'cap-ann-lee'. */
  readonly slug: string;
}

/** Types of what WordPress keeps for itself, or for other parts of a site. */
const INTERNAL =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|guest-author|wp_.*|acf-.*|elementor_library|jetpack_.*|feedback|wpcf7_.*)$/;

/** Why an item is no article; null for one that is. */
export type PostRefusal = 'damaged' | 'internal' | 'other-type' | 'page' | 'unpublished' | 'password' | null;

/** Collects the facts of an item. */
export function readPostFacts(fields: readonly ExportField[]): PostFacts {
  const first = (path: string): string => fields.find((field) => field.path === path)?.text.trim() ?? '';
  const meta = readMeta(fields);
  return {
    id: /^\d+$/.test(first('post_id')) ? first('post_id') : '',
    type: first('post_type'),
    status: first('status'),
    hasPassword: first('post_password') !== '',
    title: toPlainText(first('title')),
    slug: first('post_name'),
    link: first('link') || first('guid'),
    creator: first('creator'),
    coAuthors: fields
      .filter(({ path, attributes }) => path === 'category' && attributes['domain'] === 'author')
      .map(({ text, attributes }) => ({ name: toPlainText(text), slug: attributes['nicename'] ?? '' })),
    attachment: first('attachment_url'),
    thumbnail: meta.get('_thumbnail_id') ?? '',
    primaryCategory: meta.get('_yoast_wpseo_primary_category') ?? '',
  };
}

/** Tells why an item is no article. */
export function refusePost({ type, status, hasPassword }: PostFacts, options: WordPressOptions): PostRefusal {
  // What does not say that it is published may be a draft.
  if (type === '' || status === '') return 'damaged';
  const isWanted = type === 'post' || options.types.includes(type) || (type === 'page' && options.pages);
  if (!isWanted) return INTERNAL.test(type) ? 'internal' : type === 'page' ? 'page' : 'other-type';
  if (status !== 'publish') return 'unpublished';
  return hasPassword ? 'password' : null;
}

function readMeta(fields: readonly ExportField[]): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  let key = '';
  for (const { path, text } of fields) {
    if (path === 'postmeta/meta_key') key = text.trim();
    else if (path === 'postmeta/meta_value' && key !== '' && !meta.has(key)) meta.set(key, text.trim());
    else if (path === 'postmeta') key = '';
  }
  return meta;
}
