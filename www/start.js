// Where the page begins: first the words that it speaks, then the page, and then a copy of it for when there is no network.

import { speak } from "./messages/index.js";

/** The core is wanted sooner than a copy of it. In milliseconds. */
const REST = 1_000;

start();

async function start() {
  // What the reader asked for in the address, `#ui=de`, comes before what the browser says of them.
  const asked = new URLSearchParams(location.hash.slice(1)).get("ui") ?? "";
  await speak([asked, ...navigator.languages]);
  await import("./page.js");
  const { stayOffline } = await import("./offline.js");
  const rest = () => setTimeout(stayOffline, REST);
  if (document.readyState === "complete") rest();
  else addEventListener("load", rest, { once: true });
}
