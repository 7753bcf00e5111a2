// The files in a ZIP archive. PKWARE, "APPNOTE.TXT: .ZIP File Format Specification", 6.3.10, 2022.
//
//  1. The directory at the end says what is there; what lies between the files is not looked at.
//  2. A file is stored, or deflated: the browser itself inflates.
//  3. What a file says of its size is not believed: inflating stops at a bound.
//
// Left out: more than 65 535 files or 4 GB (ZIP64), encryption, checksums. fflate's `unzip` would add 4 kB of brotli
// and inflate on the page's thread.
//
// Cost: linear in the number of files, and in what is read of them.

import { inflate, MOST_INFLATED } from "./inflate.js";
import { Refusal } from "./refusal.js";

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
/** The directory's end is so long, and a comment of up to 65 535 bytes may follow. */
const END_SIZE = 22;
/** Before its name an entry of the directory is so long, and a file's own head. */
const ENTRY_SIZE = 46;
const HEAD_SIZE = 30;

/** @typedef {{ method: number, isEncrypted: boolean, size: number, head: number }} Entry */

export class Archive {
  #bytes;
  #view;
  /** All that is still read of this archive, inflated. */
  #left = MOST_INFLATED;
  /** @type {Map<string, Entry>} */
  #entries = new Map();

  /** @param {Uint8Array<ArrayBuffer>} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.#readDirectory();
    } catch (error) {
      // It points beyond the end of the file.
      throw error instanceof RangeError ? new Refusal("brokenArchive") : error;
    }
  }

  /** The names of all files, in the order of the directory. */
  get names() {
    return [...this.#entries.keys()];
  }

  /** @param {string} name */
  has(name) {
    return this.#entries.has(name);
  }

  /** What is in a file; nothing where there is no such file. @param {string} name */
  async read(name) {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    if (entry.isEncrypted) throw new Refusal("locked");
    const packed = this.#packed(entry);
    if (entry.method === STORED) return packed;
    if (entry.method !== DEFLATED) throw new Refusal("brokenArchive");
    const content = await inflate(packed, this.#left);
    this.#left -= content.length;
    return content;
  }

  #readDirectory() {
    const end = this.#directoryEnd();
    const count = this.#view.getUint16(end + 10, true);
    let at = this.#view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (this.#view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Refusal("brokenArchive");
      const nameSize = this.#view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(this.#bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize));
      this.#entries.set(name, {
        isEncrypted: (this.#view.getUint16(at + 8, true) & 1) === 1,
        method: this.#view.getUint16(at + 10, true),
        size: this.#view.getUint32(at + 20, true),
        head: this.#view.getUint32(at + 42, true),
      });
      at += ENTRY_SIZE + nameSize + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
    }
  }

  #directoryEnd() {
    const first = Math.max(0, this.#bytes.length - END_SIZE - 0xffff);
    for (let at = this.#bytes.length - END_SIZE; at >= first; at -= 1) {
      if (this.#view.getUint32(at, true) === DIRECTORY_END) return at;
    }
    throw new Refusal("brokenArchive");
  }

  /** @param {Entry} entry */
  #packed({ head, size }) {
    if (head + HEAD_SIZE > this.#bytes.length) throw new Refusal("brokenArchive");
    const start = head + HEAD_SIZE + this.#view.getUint16(head + 26, true) + this.#view.getUint16(head + 28, true);
    if (start + size > this.#bytes.length) throw new Refusal("brokenArchive");
    return this.#bytes.subarray(start, start + size);
  }
}
