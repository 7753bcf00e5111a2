// The last texts, kept in this browser alone, and only while the reader wants it.
//
// Invariant: switched off there is nothing: neither a text nor a word about the switch.

/** What is listed. @typedef {{ key: number, title: string, time: number }} Title */
/** What is kept under the same key. @typedef {{ text: string, blocks?: readonly import("./nutgraf.js").InputBlock[] }} Kept */

const NAME = "nutgraf";
/** Apart, so that the list can be shown without taking whole books into memory. */
const STORES = ["titles", "texts"];
/** More than these would be an archive. */
const MOST_TEXTS = 20;

/** Whether texts are kept. */
export function isKeeping() {
  try {
    return localStorage.getItem(NAME) === "keep";
  } catch {
    return false;
  }
}

/** From now on texts are kept. @returns {boolean} whether the browser allows it */
export function beginKeeping() {
  try {
    localStorage.setItem(NAME, "keep");
    return true;
  } catch {
    return false;
  }
}

/** All is deleted, and nothing is kept any more. */
export async function endKeeping() {
  localStorage.removeItem(NAME);
  await settled(indexedDB.deleteDatabase(NAME));
}

/**
 * Keeps a text as the latest one.
 * @param {Omit<Title, "key">} title
 * @param {Kept} kept
 * @param {number} [before] the key under which an earlier state of it was kept
 * @returns {Promise<number>} its key
 */
export async function keep(title, kept, before) {
  const key = await within("readwrite", (titles, texts) => {
    if (before !== undefined) for (const store of [titles, texts]) store.delete(before);
    const adding = titles.add(title);
    adding.addEventListener("success", () => texts.put(kept, adding.result));
    return adding;
  });
  const keys = await within("readonly", (titles) => titles.getAllKeys());
  for (const old of keys.slice(0, -MOST_TEXTS)) await forget(Number(old));
  return Number(key);
}

/** What is kept, the latest first. @returns {Promise<Title[]>} */
export async function titles() {
  if (!isKeeping()) return [];
  /** @type {Title[]} */
  const entries = await within("readonly", (titles) => titles.getAll());
  return entries.reverse();
}

/** @param {number} key @returns {Promise<Kept | undefined>} */
export function kept(key) {
  return within("readonly", (_, texts) => texts.get(key));
}

/** @param {number} key */
export async function forget(key) {
  await within("readwrite", (titles, texts) => {
    titles.delete(key);
    return texts.delete(key);
  });
}

/**
 * Each turn opens and closes it: a database that stays open could not be deleted from another tab.
 * @template Result
 * @param {IDBTransactionMode} mode
 * @param {(titles: IDBObjectStore, texts: IDBObjectStore) => IDBRequest<Result>} act
 * @returns {Promise<Result>}
 */
async function within(mode, act) {
  const opening = indexedDB.open(NAME, 1);
  opening.addEventListener("upgradeneeded", () => {
    opening.result.createObjectStore("titles", { keyPath: "key", autoIncrement: true });
    opening.result.createObjectStore("texts");
  });
  const database = await settled(opening);
  try {
    const transaction = database.transaction(STORES, mode);
    const done = new Promise((resolve, reject) => {
      transaction.addEventListener("complete", resolve);
      transaction.addEventListener("abort", () => reject(transaction.error));
    });
    const request = act(transaction.objectStore("titles"), transaction.objectStore("texts"));
    await done;
    return request.result;
  } finally {
    database.close();
  }
}

/**
 * @template Result
 * @param {IDBRequest<Result>} request
 * @returns {Promise<Result>}
 */
function settled(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}
