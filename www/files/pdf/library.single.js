// The page that is one file leaves pdf.js out, which is several times as large as all the rest.

/** @returns {Promise<undefined>} */
export async function startPdfLibrary() {
  return undefined;
}
