/** Groups that hold no text of the document. Those that begin with '\*' are passed over by themselves. */
export const NO_TEXT: ReadonlySet<string> = new Set([
  ...['fonttbl', 'colortbl', 'info', 'pict', 'object', 'fldinst', 'themedata', 'datastore', 'listtable'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'],
  ...['footnote', 'annotation', 'atnid', 'atnauthor', 'atntime', 'xe', 'tc', 'txe', 'rxe', 'nonshppict'],
  ...[
    'sp',
    'pntext',
    'listtext',
    'template',
    'filetbl',
    'revtbl',
    'rsidtbl',
    'generator',
    'xmlnstbl',
    'latentstyles',
    'colorschememapping',
  ],
]);
/** Groups that are passed over by mark and still hold text. */
export const TEXT_AFTER_MARK: ReadonlySet<string> = new Set(['shptxt', 'shpinst']);

/** What control words and signs stand for. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emdash: '—',
  endash: '–',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': '\u00A0',
  _: '-',
  '-': '\u00AD',
  '{': '{',
  '}': '}',
  '\\': '\\',
};
/** Words that end a paragraph: a cell of a table is one of its own. */
export const ENDS: ReadonlySet<string> = new Set([
  'par',
  'sect',
  'page',
  'cell',
  'row',
  'nestcell',
  'nestrow',
  '\n',
  '\r',
]);

/** Code pages of fonts by the number of their character set; others have that of the document. */
export const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
export const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10_000: 'macintosh',
  65_001: 'utf-8',
};
