/** An item of an export, as far as it is not as usual. */
export interface TestPost {
  readonly id?: number;
  readonly title?: string;
  readonly content?: string;
  readonly type?: string;
  readonly status?: string;
  /** More elements. */
  readonly more?: string;
  readonly date?: string;
  readonly utc?: string;
  readonly link?: string;
}

/** Writes an item as WordPress does. */
export function wordpressItem(post: TestPost = {}): string {
  const {
    id = 7,
    title = 'Pasar pindah',
    content = 'Satu.\n\nDua.',
    type = 'post',
    status = 'publish',
    more = '',
  } = post;
  const {
    date = '2021-02-03 09:30:00',
    utc = '2021-02-03 02:30:00',
    link = `https://berita.example/${id}/`,
  } = post;
  return `<item>
<title>${title}</title>
<link>${link}</link>
<pubDate>Wed, 03 Feb 2021 02:30:00 +0000</pubDate>
<dc:creator><![CDATA[sri]]></dc:creator>
<guid isPermaLink="false">https://berita.example/?p=${id}</guid>
<content:encoded><![CDATA[${content}]]></content:encoded>
<excerpt:encoded><![CDATA[Ringkasan.]]></excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date><![CDATA[${date}]]></wp:post_date>
<wp:post_date_gmt><![CDATA[${utc}]]></wp:post_date_gmt>
<wp:status><![CDATA[${status}]]></wp:status>
<wp:post_type><![CDATA[${type}]]></wp:post_type>
<wp:post_password><![CDATA[]]></wp:post_password>
${more}
<wp:comment><wp:comment_author_email>pembaca@example.org</wp:comment_author_email><wp:comment_author_IP>192.0.2.1</wp:comment_author_IP><wp:comment_content><![CDATA[Komentar.]]></wp:comment_content></wp:comment>
</item>
`;
}

/** Writes an export as WordPress does. */
export function wordpressExport(items: readonly string[], head = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Berita &amp; Kabar</title>
<link>https://berita.example</link>
<language>id-ID</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://berita.example</wp:base_blog_url>
<wp:author><wp:author_login><![CDATA[sri]]></wp:author_login><wp:author_email><![CDATA[sri@example.org]]></wp:author_email><wp:author_display_name><![CDATA[Sri Wahyuni]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>ekonomi</wp:category_nicename><wp:cat_name><![CDATA[Ekonomi]]></wp:cat_name></wp:category>
${head}${items.join('')}</channel>
</rss>
`;
}
