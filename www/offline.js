// Has a service worker keep the page on this device, and says when a newer version of it is there.

import { element } from "./nodes.js";
import messages from "./messages/index.js";
import { trustedScript } from "./trusted.js";

/** Browsers have none in private windows, on plain HTTP and in some frames: then the page is as it was without. */
export async function stayOffline() {
  const registration = await navigator.serviceWorker?.register(trustedScript(new URL("sw.js", document.baseURI).href)).catch(() => undefined);
  if (!registration) return;
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      // The very first has nobody to wait for.
      if (installing.state === "installed" && registration.active) offer(installing);
    });
  });
}

/** @param {ServiceWorker} next the worker of the newer version */
function offer(next) {
  document.getElementById("update")?.remove();
  const words = element("p", {}, messages.updateReady);
  const reload = element("button", { type: "button", class: "main", "data-testid": "update" }, messages.updateReload);
  const later = element("button", { type: "button", class: "quiet" }, messages.updateLater);
  const notice = element("div", { id: "update", class: "update", role: "status" });
  document.body.append(notice);
  // What is added to a live region is read out; what comes with it is not.
  setTimeout(() => notice.append(words, reload, later));

  next.addEventListener("statechange", () => next.state === "activated" && location.reload());
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data?.others) words.textContent = messages.updateOthers;
  });
  navigator.serviceWorker.startMessages();
  reload.addEventListener("click", () => next.postMessage("take over"));
  later.addEventListener("click", () => notice.remove());
}
