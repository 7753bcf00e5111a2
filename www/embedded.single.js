// What the page that is one file holds in elements of its own. Its worker has no elements: it is given the core.

/** @param {"core" | "sample-text" | "worker-code"} id */
export function embedded(id) {
  const { given } = /** @type {{ given?: Record<string, string> }} */ (globalThis);
  return given?.[id] ?? document.getElementById(id)?.textContent ?? "";
}
