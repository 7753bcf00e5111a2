// The service worker: it keeps the page on this device, so that it opens without a network, and never half old, half new.
//
// Invariant: a page gets all its files from one version, the one that this worker was built with; what it does not know, it
// leaves alone. It keeps nothing of what the reader does but what another program shares, and that only until it is taken.

/**
 * What we use of the worker's scope: the page's types know nothing of it.
 * @typedef {{ respondWith(answer: Promise<Response> | Response): void, waitUntil(work: Promise<unknown>): void }} Lasting
 * @typedef {{ id: string, url: string, postMessage(message: unknown): void }} PageWindow
 * @typedef {object} WorkerScope
 * @property {(type: string, listener: (event: Lasting & { request: Request, data: unknown, source: PageWindow }) => void) => void} addEventListener
 * @property {{ matchAll(options: { type: "window", includeUncontrolled: boolean }): Promise<PageWindow[]> }} clients
 * @property {() => Promise<void>} skipWaiting
 */

{
  const worker = /** @type {WorkerScope} */ (/** @type {unknown} */ (globalThis));

  /**
   * Written by the build: the version, the digest of each file that the page consists of, and of those that are kept once
   * they were needed. A page that was not built has none, and is left alone.
   * @type {{ version: string, files: Record<string, string>, later: Record<string, string> }}
   */
  const BUILD = { version: "", files: {}, later: {} };

  /** Where the page is: several may be on one host. */
  const HOME = new URL("./", location.href).href;
  const OURS = `nutgraf ${HOME} `;
  const NAME = OURS + BUILD.version;

  worker.addEventListener("install", (event) => event.waitUntil(fill()));
  worker.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));

  worker.addEventListener("fetch", (event) => {
    const { request } = event;
    const path = pathOf(request.url);
    if (path === undefined) return;
    if (request.method === "POST" && path === "" && request.url.endsWith("?share")) return event.respondWith(takeShared(request));
    if (request.method !== "GET") return;
    if (request.mode === "navigate" && (path === "" || path === "index.html")) return event.respondWith(answer(""));
    if (digestOf(path) && !request.url.includes("?")) event.respondWith(answer(path));
  });

  worker.addEventListener("message", (event) => {
    if (event.data === "take over") event.waitUntil(takeOver(event.source));
    const { ask } = /** @type {{ ask?: string }} */ (event.data ?? {});
    if (ask === "shared") handOver(event.source);
  });

  /** Either every file of this version is kept, or the version before stays. */
  async function fill() {
    const cache = await caches.open(NAME);
    await Promise.all(Object.keys(BUILD.files).map((path) => load(path, cache)));
  }

  async function forgetOthers() {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== NAME).map((name) => caches.delete(name)));
  }

  /** @param {string} path */
  async function answer(path) {
    const cache = await caches.open(NAME);
    return (await cache.match(HOME + path, { ignoreVary: true })) ?? load(path, cache);
  }

  /** A file in transit may be of another version, if the host is changing just now: then it is refused. @param {string} path @param {Cache} cache */
  async function load(path, cache) {
    const response = await fetch(HOME + path, { cache: "no-cache", integrity: digestOf(path) ?? "" });
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
    await cache.put(HOME + path, response.clone());
    return response;
  }

  /** @param {string} path */
  function digestOf(path) {
    return Object.hasOwn(BUILD.files, path) ? BUILD.files[path] : Object.hasOwn(BUILD.later, path) ? BUILD.later[path] : undefined;
  }

  /** What the page calls a file. @param {string} address */
  function pathOf(address) {
    return BUILD.version && address.startsWith(HOME) ? address.slice(HOME.length).split(/[?#]/u, 1)[0] : undefined;
  }

  /** A page that is open keeps its version until it is closed: this one takes over only from the window that asks. @param {PageWindow} asking */
  async function takeOver(asking) {
    const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
    const others = windows.filter(({ id, url }) => id !== asking.id && pathOf(url) !== undefined).length;
    if (others > 0) asking.postMessage({ others });
    else await worker.skipWaiting();
  }

  /** What was shared and not been taken yet. @type {Promise<FormData> | undefined} */
  let shared;

  /** Keeps what another program shares, in memory, and opens the page, which will ask for it. @param {Request} request */
  function takeShared(request) {
    shared = request.formData();
    return Response.redirect(`${HOME}?shared`, 303);
  }

  /** @param {PageWindow} page */
  async function handOver(page) {
    const form = await shared?.catch(() => undefined);
    shared = undefined;
    if (!form) return;
    const [title, text, url] = ["title", "text", "url"].map((name) => form.get(name) ?? "");
    page.postMessage({ shared: { title, text, url, files: form.getAll("files") } });
  }
}
