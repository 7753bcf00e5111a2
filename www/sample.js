// Where the sample article comes from: a file beside the page.

/** @returns {Promise<string | undefined>} the text, or nothing if it cannot be had */
export function loadSample() {
  return fetch("./sample.txt").then((response) => (response.ok ? response.text() : undefined), () => undefined);
}
