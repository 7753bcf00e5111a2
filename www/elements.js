// Names of elements, by what they mean to who reads a page's text: pasted markup is read by these lists here, and the core
// takes them out of this very file to read pages that are shown (`src/dom/elements.rs`).

/** Never seen, or nothing to read. */
export const UNREAD = `script style template noscript head iframe object embed video audio canvas svg math button select
  option datalist input textarea dialog`;

/** What a page says about itself and its site. */
export const ABOUT = `nav aside`;

/** What an article says beside its text. */
export const BESIDE = `footer figcaption caption menu`;

/** Elements that begin and end lines. */
export const BLOCKS = `address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td
  tfoot th thead tr ul`;

/** Mails and old pages are laid out with tables: one that has these is not of data. A selector. */
export const LAYOUT = `table, p, div, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, pre`;
