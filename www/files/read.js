// A file → its text and blocks, or a reason why not. What a file is, its first bytes tell; its name only decides between
// kinds of text.
//
// Readers of what is no text are loaded when the first such file comes.

import { decode } from "./decode.js";
import { Refusal } from "./refusal.js";
import { readElement } from "../html.js";
import { isSubtitles, readSubtitles } from "./subtitles.js";
import { parsed } from "../trusted.js";

/** @typedef {{ name: string, text: string, blocks?: import("../nutgraf.js").InputBlock[] }} Reading */
/** @typedef {{ onprogress: (done: number) => void, signal: AbortSignal }} Call */

/** In bytes: the core takes no longer text. */
export const MOST_BYTES = 100_000_000;

/** What begins so is no text, and deserves its own word. @type {[string, import("./refusal.js").Reason][]} */
const REFUSED = [
  ["\\x89PNG", "picture"],
  ["\\xFF\\xD8\\xFF", "picture"],
  ["GIF8", "picture"],
  ["RIFF....WEBP", "picture"],
  ["....ftyp(?:avif|heic|mif1)", "picture"],
  ["II\\*\\0|MM\\0\\*", "picture"],
  ["\\xD0\\xCF\\x11\\xE0", "oldWord"],
  ["\\{\\\\rtf", "oldWord"],
];

/** What an archive of documents has in it. @type {[RegExp, import("./refusal.js").Reason][]} */
const REFUSED_ARCHIVES = [
  [/^xl\//u, "spreadsheet"],
  [/^ppt\//u, "slides"],
];

/**
 * @param {File} file
 * @param {Call} call
 * @returns {Promise<Reading>}
 */
export async function readFile(file, call) {
  if (file.size > MOST_BYTES) throw new Refusal("tooLarge");
  const bytes = new Uint8Array(await bytesOf(file));
  call.signal.throwIfAborted();
  const reading = await readBytes(bytes, file, call);
  if (reading.text.trim() === "") throw new Refusal("empty");
  return { name: file.name, ...reading };
}

/** @param {File} file */
async function bytesOf(file) {
  try {
    return await file.arrayBuffer();
  } catch {
    // A folder, or a file that has gone or may not be read.
    throw new Refusal("unreadable");
  }
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {File} file @param {Call} call */
async function readBytes(bytes, file, call) {
  const head = Array.from(bytes.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join("");
  const [, reason] = REFUSED.find(([start]) => new RegExp(`^(?:${start})`, "su").test(head)) ?? [];
  if (reason) throw new Refusal(reason);
  // Its mark may come after what a mail or a printer put there.
  if (head.includes("%PDF-")) return (await loaded(import("./readers.js"))).readPdf(bytes, call);
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return readArchive(bytes);
  const text = decode(bytes);
  if (text === undefined) throw new Refusal("binary");
  return readText(text, file);
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function readArchive(bytes) {
  const { Archive, readDocx, readEpub } = await loaded(import("./readers.js"));
  const archive = new Archive(bytes);
  if (archive.has("META-INF/container.xml")) return readEpub(archive);
  if (archive.names.some((name) => name.startsWith("word/"))) return readDocx(archive);
  const [, reason] = REFUSED_ARCHIVES.find(([pattern]) => archive.names.some((name) => pattern.test(name))) ?? [];
  throw new Refusal(reason ?? "archive");
}

/**
 * @param {string} text
 * @param {{ name: string, type: string }} file
 * @returns {Promise<{ text: string, blocks?: import("../nutgraf.js").InputBlock[] }>}
 */
async function readText(text, { name, type }) {
  if (/\.(?:srt|vtt)$/iu.test(name) || type === "text/vtt" || isSubtitles(text)) return readSubtitles(text);
  const isMarkup = /\.x?html?$/iu.test(name) || /html/u.test(type) || /^\s*<(?:!doctype\s+html|html)\b/iu.test(text);
  if (isMarkup) {
    const { text: read, blocks } = readElement(parsed(text).body);
    return { text: read, blocks };
  }
  if (/\.(?:md|markdown|mdown|mkd)$/iu.test(name) || type === "text/markdown") return (await loaded(import("./readers.js"))).readMarkdown(text);
  return { text: withoutEscapes(text) };
}

/** Logs of a terminal have colours in them. @param {string} text */
function withoutEscapes(text) {
  return text.includes("\x1B") ? text.replaceAll(/\x1B(?:\[[0-?]*[ -/]*[@-~]|[@-Z\\^_])/gu, "") : text;
}

/**
 * A reader that does not come is no fault of the file.
 * @template Module
 * @param {Promise<Module>} loading
 */
function loaded(loading) {
  return loading.catch(() => {
    throw new Refusal("noReader");
  });
}
