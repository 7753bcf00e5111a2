// RFC 8785 for what reports consist of: keys in the order of their UTF-16 code units, numbers and strings as JavaScript
// writes them, typed arrays as plain arrays. Runs in Node and, served beside the page, in browsers.

/** @param {unknown} value @returns {string} */
export function canonical(value) {
  if (ArrayBuffer.isView(value)) return `[${Array.from(/** @type {any} */ (value)).join(",")}]`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(",")}}`;
}
