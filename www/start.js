// Where the page begins: first the words that it speaks, then the page, and then a copy of it for when there is no network.

import { choices } from "./choices.js";
import { speak } from "./messages/index.js";

/** The core is wanted sooner than a copy of it. In milliseconds. */
const REST = 1_000;

start();

async function start() {
  await speak([choices().ui, ...navigator.languages]);
  await import("./page.js");
  const [{ setUpHelp }, { stayOffline }] = await Promise.all([import("./help.js"), import("./offline.js")]);
  setUpHelp();
  const rest = () => setTimeout(stayOffline, REST);
  if (document.readyState === "complete") rest();
  else addEventListener("load", rest, { once: true });
}
