// What a site does that shows the key points in a frame: sends the text to it, and gives it the height that it asks for.

const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("#points"));
const said = /** @type {HTMLElement} */ (document.querySelector("#said"));
const text = /** @type {HTMLElement} */ (document.querySelector("article")).innerText;
const address = new URL("frame/", document.baseURI);
address.hash = String(new URLSearchParams({ origin: location.origin, sentences: "2", show: "summary people", "--nutgraf-padding": "1rem 1.25rem" }));

addEventListener("message", ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== address.origin) return;
  if (data.nutgraf === "hello") frame.contentWindow?.postMessage({ nutgraf: "show", text }, address.origin);
  if (data.nutgraf === "size") frame.style.height = `${data.height}px`;
  if (data.nutgraf === "select") said.textContent = `Chosen in the frame: ${data.text}`;
});
frame.src = address.href;
