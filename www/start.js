// Where the page begins: first the words that it speaks, then the page.

import { speak } from "./messages/index.js";

/** What the reader asked for in the address, `#ui=de`, comes before what the browser says of them. */
const asked = new URLSearchParams(location.hash.slice(1)).get("ui") ?? "";

void speak([asked, ...navigator.languages]).then(() => import("./page.js"));
