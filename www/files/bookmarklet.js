// A bookmark that sends the page one is on: it runs there, takes what can be seen of it, and opens this page with that in
// the fragment of the address, which browsers send to nobody.

import messages from "../messages/index.js";
import { element } from "../nodes.js";
import { showNotice } from "../notice.js";

/** A link to be dragged to the bookmarks. @returns {HTMLElement} */
export function bookmarklet() {
  const address = bookmarkletAddress(location.href.split("#")[0] ?? "");
  const link = element("a", { class: "bookmarklet", href: address, "data-testid": "bookmarklet" }, messages.bookmarklet);
  link.title = messages.bookmarkletHint;
  link.addEventListener("click", async (event) => {
    // It has nothing to do here.
    event.preventDefault();
    const copied = await navigator.clipboard?.writeText(address).then(() => true, () => false);
    showNotice(copied ? messages.bookmarkletCopied : messages.bookmarkletHint);
  });
  return link;
}

/** @param {string} home where this page is */
function bookmarkletAddress(home) {
  return `javascript:${encodeURIComponent(`(${sendPage})(${JSON.stringify(home)})`)}`;
}

/**
 * Runs in any page, so it names nothing outside itself. What is selected is sent, else what the page says is its article, or
 * all of it that can be seen; without what is no text.
 * @param {string} home
 */
async function sendPage(home) {
  // Opened at once, as long as the browser knows that the reader has asked for it.
  const opened = open("about:blank");
  const holder = document.createElement("div");
  const selection = getSelection();
  if (selection && !selection.isCollapsed) holder.append(selection.getRangeAt(0).cloneContents());
  else {
    const articles = document.querySelectorAll("article");
    const root = (articles.length === 1 ? articles[0] : document.querySelector("main")) ?? document.body;
    const copy = /** @type {Element} */ (root.cloneNode(true));
    const copies = copy.querySelectorAll("*");
    root.querySelectorAll("*").forEach((node, index) => {
      if (node.checkVisibility && !node.checkVisibility()) copies[index]?.remove();
    });
    holder.append(copy);
  }
  holder.querySelectorAll("script,style,noscript,template,svg,img,picture,video,audio,iframe,canvas").forEach((node) => node.remove());
  holder.querySelectorAll("*").forEach((node) => node.getAttributeNames().forEach((name) => name === "role" || node.removeAttribute(name)));
  const page = JSON.stringify({ title: document.title, source: location.href, html: new XMLSerializer().serializeToString(holder) });
  const packed = new Response(new Blob([page]).stream().pipeThrough(new CompressionStream("deflate-raw")));
  let letters = "";
  for (const byte of new Uint8Array(await packed.arrayBuffer())) letters += String.fromCharCode(byte);
  const address = `${home}#page=${btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "")}`;
  if (opened) opened.location.replace(address);
  else location.href = address;
}
