// The XML parts of documents, parsed by the browser.

import { decode } from "./decode.js";
import { Refusal } from "./refusal.js";
import { parsed } from "../trusted.js";

/** @param {Uint8Array | undefined} bytes */
export function readXml(bytes) {
  const xml = bytes && parseXml(decode(bytes) ?? "");
  if (!xml) throw new Refusal("brokenArchive");
  return xml;
}

/** Nothing where it is no XML, or defines entities of its own, which can be made to grow without bound. @param {string} markup */
function parseXml(markup) {
  if (/<!ENTITY/iu.test(markup.slice(0, 100_000))) return undefined;
  const xml = parsed(markup, "application/xml");
  return xml.getElementsByTagName("parsererror").length > 0 ? undefined : xml;
}

/**
 * The elements below with a name, whatever the prefix that a writer gave it.
 * @param {Document | Element | undefined | null} root
 * @param {string} name
 */
export function all(root, name) {
  return root ? [...root.getElementsByTagNameNS("*", name)] : [];
}

/**
 * The first child with a name.
 * @param {Element | undefined} element
 * @param {string} name
 */
export function child(element, name) {
  for (const each of element?.children ?? []) if (each.localName === name) return each;
  return undefined;
}

/**
 * An attribute by its name without a prefix.
 * @param {Element | undefined} element
 * @param {string} name
 */
export function attribute(element, name) {
  for (const { localName, value } of element?.attributes ?? []) if (localName === name) return value;
  return undefined;
}

/**
 * Where an address leads that stands in a file of an archive.
 * @param {string} file
 * @param {string} address
 */
export function resolved(file, address) {
  const path = new URL(address, new URL(file, "file:///")).pathname.slice(1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
