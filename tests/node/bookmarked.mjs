// Some page, in which the bookmark in its field is used. A driver's script may live in a world of its own: this one is the page's.
document.querySelector("textarea").addEventListener("input", ({ target }) => {
  // Whether a window may be opened is the browser's affair.
  globalThis.open = () => null;
  (0, eval)(decodeURIComponent(target.value.slice("javascript:".length)));
});
// A driver may say that the page is there before this has run.
document.body.dataset.listens = "";
