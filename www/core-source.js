// Where the core's WebAssembly comes from: a file beside this one.

export function coreSource() {
  return new URL("nutgraf_bg.wasm", import.meta.url);
}
