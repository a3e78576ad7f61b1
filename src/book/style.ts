/** How a book looks: little, so that the reader's own settings for type and colours hold. */
export const BOOK_STYLE = `body { line-height: 1.5; margin: 0 5%; }
h1 { font-size: 1.5em; line-height: 1.2; text-align: start; margin: 1em 0 0.5em; }
h2, h3, h4, h5, h6 { font-size: 1.1em; line-height: 1.3; text-align: start; page-break-after: avoid; }
p { margin: 0 0 0.7em; }
.meta, .note, figcaption, footer { font-size: 0.85em; }
.meta { margin: 0 0 1.5em; }
.note { font-style: italic; }
blockquote { margin: 1em 1.5em; }
figure { margin: 1em 0; page-break-inside: avoid; }
img { max-width: 100%; height: auto; }
figcaption p { margin: 0; display: inline; }
table { border-collapse: collapse; margin: 1em 0; }
td, th { border: 1px solid; padding: 0.2em 0.4em; text-align: start; vertical-align: top; }
pre { white-space: pre-wrap; font-size: 0.85em; }
footer { border-top: 1px solid; margin-top: 2em; padding-top: 0.7em; }
footer a { overflow-wrap: anywhere; word-wrap: break-word; }
.cover { text-align: center; margin-top: 25%; }
.cover h1 { font-size: 2.2em; text-align: center; }
nav ol { list-style: none; padding-inline-start: 1em; }
nav li { margin: 0.3em 0; }
`;
