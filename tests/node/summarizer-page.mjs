// Runs the cases of the Summarizer on a page, and those that take a document, and shows which failed. A driver's script may
// live in a world of its own: this one is the page's.
import { install } from "/polyfill.js";
import * as module from "/summarizer.js";
import { casesOf } from "./summarizer-cases.mjs";

const TEXT = "The council voted on Monday to close the bridge. It is 90 years old.";

/** Frames that have the Summarizer, in both ways: loaded by the frame, and put there by its page. */
const frames = {
  "a frame that loads it": async () => {
    const frame = document.createElement("iframe");
    frame.src = "summarizer-frame.html";
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
    document.body.append(frame);
    await loaded;
    return frame;
  },
  "a frame that is given it": async () => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    Object.assign(frame.contentWindow, module.summarizerOf(frame.contentWindow));
    return frame;
  },
};

/** As with the frames, a promise of another world is listened to from this one: a world that is gone runs nothing any more. */
function settled(promise) {
  return new Promise(promise.then.bind(promise));
}

async function failsWith(name, { DOMException }, call) {
  try {
    await settled(call());
  } catch (error) {
    if (error.name === name && error instanceof DOMException) return;
    throw new Error(`it failed with ${error.name}: ${error.message}`);
  }
  throw new Error(`it did not fail with ${name}`);
}

function casesOfFrames() {
  const cases = {};
  for (const [what, open] of Object.entries(frames)) {
    cases[`${what} summarizes, and no more once it is gone`] = async () => {
      const frame = await open();
      const world = frame.contentWindow;
      const { Summarizer, DOMException } = world;
      const summarizer = await Summarizer.create();
      if (!(await summarizer.summarize(TEXT))) throw new Error("no summary");
      frame.remove();
      await failsWith("InvalidStateError", { DOMException }, () => Summarizer.create());
      await failsWith("InvalidStateError", { DOMException }, () => Summarizer.create({ outputLanguage: "e" }));
      await failsWith("InvalidStateError", { DOMException }, () => Summarizer.availability());
      await failsWith("InvalidStateError", { DOMException }, () => summarizer.summarize(TEXT));
      await failsWith("InvalidStateError", { DOMException }, () => summarizer.measureInputUsage(TEXT));
      await failsWith("InvalidStateError", { DOMException }, () => new Promise(() => summarizer.summarizeStreaming(TEXT)));
      summarizer.destroy();
    };
    cases[`${what} may go while it summarizes`] = async () => {
      const creating = await open();
      creating.contentWindow.Summarizer.create().catch(() => {});
      creating.remove();
      const summarizing = await open();
      const summarizer = await summarizing.contentWindow.Summarizer.create();
      summarizer.summarize(TEXT).catch(() => {});
      summarizing.remove();
    };
  }
  cases["a frame that its page forbids to summarize does not, where the browser knows how to forbid it"] = async () => {
    const frame = document.createElement("iframe");
    frame.allow = "summarizer 'none'";
    document.body.append(frame);
    const { Summarizer, DOMException } = Object.assign(frame.contentWindow, module.summarizerOf(frame.contentWindow));
    const isKnown = document.featurePolicy?.features().includes("summarizer") ?? false;
    const wanted = isKnown ? "unavailable" : "available";
    const got = await Summarizer.availability();
    if (got !== wanted) throw new Error(`it is ${got}`);
    if (isKnown) await failsWith("NotAllowedError", { DOMException }, () => Summarizer.create());
    frame.remove();
  };
  cases["the page has a Summarizer that works, its own or this one"] = async () => {
    await install({ whereUnavailable: true });
    if ((await globalThis.Summarizer.availability()) === "unavailable") throw new Error("it is unavailable");
  };
  return cases;
}

const failures = [];
// A strict page has no frames.
const isStrict = location.hash === "#strict";
const cases = Object.entries({ ...casesOf(module), ...(isStrict ? {} : casesOfFrames()) });
for (const [name, holds] of cases) {
  try {
    await holds();
  } catch (error) {
    failures.push(`${name}: ${error}`);
  }
}
document.querySelector("output").textContent = JSON.stringify({ count: cases.length, failures });
document.body.dataset.state = "empty";
