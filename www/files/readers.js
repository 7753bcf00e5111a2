// The readers of what is no plain text, but for that of PDF: each is small, and the first such file fetches them all.

export { readDocx } from "./docx.js";
export { readEpub } from "./epub.js";
export { readMarkdown } from "./markdown.js";
export { Archive } from "./zip.js";
