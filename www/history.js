// The last texts, kept in this browser alone, and only while the reader wants it.
//
// Invariant: switched off there is nothing: neither a text nor a word about the switch.

/** @typedef {{ key?: number, title: string, text: string, blocks?: readonly import("./nutgraf.js").InputBlock[], time: number }} Kept */

const NAME = "nutgraf";
const TEXTS = "texts";
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

/** Keeps a text, in the place of what had its key. @param {Kept} entry @returns {Promise<number>} its key */
export async function keep(entry) {
  const key = await within("readwrite", (texts) => texts.put(entry));
  const keys = await within("readonly", (texts) => texts.getAllKeys());
  for (const old of keys.slice(0, -MOST_TEXTS)) await within("readwrite", (texts) => texts.delete(old));
  return Number(key);
}

/** What is kept, the latest first. @returns {Promise<Kept[]>} */
export async function kept() {
  if (!isKeeping()) return [];
  /** @type {Kept[]} */
  const entries = await within("readonly", (texts) => texts.getAll());
  return entries.sort((one, other) => other.time - one.time);
}

/** @param {number} key */
export async function forget(key) {
  await within("readwrite", (texts) => texts.delete(key));
}

/**
 * Each turn opens and closes it: a database that stays open could not be deleted from another tab.
 * @template Result
 * @param {IDBTransactionMode} mode
 * @param {(texts: IDBObjectStore) => IDBRequest<Result>} act
 * @returns {Promise<Result>}
 */
async function within(mode, act) {
  const opening = indexedDB.open(NAME, 1);
  opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(TEXTS, { keyPath: "key", autoIncrement: true }));
  const database = await settled(opening);
  try {
    return await settled(act(database.transaction(TEXTS, mode).objectStore(TEXTS)));
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
