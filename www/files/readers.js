// The readers of what is no plain text: each is small, and the first such file fetches them all. The library that PDF takes is not.

export { readDocx } from "./docx.js";
export { readEpub } from "./epub.js";
export { readMarkdown } from "./markdown.js";
export { readPdf } from "./pdf/read.js";
export { Archive } from "./zip.js";
