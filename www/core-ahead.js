// Sends for the core before all else, while the modules are still on the way that compile it and start its worker.
//
// Invariant: imports nothing, so that it runs as soon as it is there.

const script = document.querySelector("script[data-core]");
const { core, integrity } = script instanceof HTMLElement ? script.dataset : {};
const sending = new AbortController();

/** The digest that the core must have. A page that is one file, or was built without Node, has its core elsewhere. */
export { integrity };

export const response = core ? fetch(core, { integrity: integrity ?? "", signal: sending.signal }) : undefined;
// Who asks for it hears of it.
response?.catch(() => {});

/** A request that never ends would stand in the way of the next one, and so would that of a link. */
export function giveUp() {
  sending.abort();
  document.querySelector("link[rel=preload][as=fetch]")?.remove();
}
