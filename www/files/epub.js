// Electronic books (.epub) → text and blocks. W3C, "EPUB 3.3", 2023; older books are built alike.
//
//  1. `META-INF/container.xml` names the package, the package the parts of the book in their order (its spine).
//  2. Parts beside the order, and the one for navigation, are left out. Each part is a page, and read as one.
//  3. A book is locked if more of it than its fonts is encrypted.
//
// Cost: linear in the markup.

import { decode } from "./decode.js";
import { readElement } from "../html.js";
import { Refusal } from "./refusal.js";
import { parsed } from "../trusted.js";
import { all, attribute, readXml, resolved } from "./xml.js";
import { Writing } from "./writing.js";

/** Fonts are often scrambled, by one of two ways that the standard names. */
const FONT_SCRAMBLING = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc/u;

/** @param {import("./zip.js").Archive} archive */
export async function readEpub(archive) {
  await refuseLocked(archive);
  const [root] = all(readXml(await archive.read("META-INF/container.xml")), "rootfile");
  const packagePath = attribute(root, "full-path") ?? "";
  const book = readXml(await archive.read(packagePath));
  const items = new Map(all(book, "item").map((item) => [attribute(item, "id"), item]));
  const writing = new Writing();
  for (const reference of all(book, "itemref")) {
    const item = items.get(attribute(reference, "idref"));
    const isNavigation = attribute(item, "properties")?.split(/\s+/u).includes("nav");
    if (!item || isNavigation || attribute(reference, "linear") === "no") continue;
    const bytes = await archive.read(resolved(packagePath, attribute(item, "href") ?? ""));
    const markup = bytes && decode(bytes);
    if (markup) writing.append(readPart(markup));
  }
  return { text: writing.text, blocks: writing.blocks };
}

/** As browsers read pages, which know every name of a character and forgive what is not well-formed; but where XML ends an element as it begins, a page must be told. @param {string} markup */
function readPart(markup) {
  return readElement(parsed(markup.replaceAll(/<([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/giu, "<$1$2></$1>")).body);
}

/** @param {import("./zip.js").Archive} archive */
async function refuseLocked(archive) {
  const encryption = await archive.read("META-INF/encryption.xml");
  const methods = encryption ? all(readXml(encryption), "EncryptedData").flatMap((data) => all(data, "EncryptionMethod").slice(-1)) : [];
  if (methods.some((method) => !FONT_SCRAMBLING.test(attribute(method, "Algorithm") ?? ""))) throw new Refusal("locked");
}
