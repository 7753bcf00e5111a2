// Where the core's WebAssembly comes from in the page that is one file: an element of it, in base64.

import { embedded } from "./embedded.single.js";

export function coreSource() {
  return Uint8Array.from(atob(embedded("core")), (character) => character.charCodeAt(0));
}
