// Where the page begins: first come the words that the page speaks and its sample, then the page, which sends for the core, and then
// a copy of it for when there is no network.

import { choices } from "./choices.js";
import { speak } from "./messages/index.js";
import "./sample.js";

/** The core, and what the reader does first, are wanted sooner than a copy. In milliseconds. */
const REST = 1_000;

start();

async function start() {
  await speak([choices().ui, ...navigator.languages]);
  const { client, stayOffline } = await import("./page.js");
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  await new Promise((resolve) => setTimeout(resolve, REST));
  // Answered as soon as anything can be, or never will be. The text that the reader has given meanwhile stays read.
  await client.summarizeAll([""]).catch(() => {});
  stayOffline();
}
