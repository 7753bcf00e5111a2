/** A core from a host. @param {Response} response */
export async function compileResponse(response) {
  if (!response.ok) throw new Error(`nutgraf cannot load ${response.url}: HTTP ${response.status}`);
  // Only this very type may be compiled while it loads; hosts that send another still serve the same bytes.
  if (response.headers.get("content-type") === "application/wasm") return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}
