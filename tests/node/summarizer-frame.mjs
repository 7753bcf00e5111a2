// A frame gets classes of its own world, whatever its browser has.
import { summarizerOf } from "/summarizer.js";

Object.assign(globalThis, summarizerOf(globalThis));
