// Asks for the sample, or gives a text, as soon as the page takes a click; notes when that was and when a summary had been drawn.

const noted = document.documentElement.dataset;
const watcher = new MutationObserver(look);

function look() {
  if (document.body?.dataset.state === "empty" && !noted.usable) {
    noted.usable = String(performance.now());
    if (location.hash === "#own") give();
    else document.getElementById("sample").click();
  }
  if (!document.querySelector("[data-testid=pick]")) return;
  watcher.disconnect();
  requestAnimationFrame(() => setTimeout(() => (noted.drawn = String(performance.now()))));
}

/** A text that the page has never seen. */
function give() {
  const field = document.getElementById("source-input");
  field.value = "The bridge was closed on Monday. Its engineers had warned of cracks for 5 years. Nobody had paid for repairs.";
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

watcher.observe(document, { subtree: true, childList: true, attributeFilter: ["data-state"] });
// The page may have been quicker.
look();
