// The page: what the reader does becomes requests to the client, and reports become a briefing.
//
// Invariant: at most one request is under way, always for the text as it is now; an answer to an older text is never shown.

import { Briefing } from "./briefing.js";
import { createClient } from "./client.js";
import { onArrival } from "./arrival.js";
import { LanguageMenu } from "./languages.js";
import messages from "./messages/index.js";
import { byId, fillMessages } from "./nodes.js";
import { loadSample } from "./sample.js";
import { summarize } from "./several.js";
import { Source } from "./source.js";

/** Above so many characters a pause in typing is waited for. */
const LONG_TEXT = 20_000;
/** The pause, in milliseconds. */
const PAUSE = 150;
/** How long a button says what it did, in milliseconds. */
const FEEDBACK = 1_800;

const client = createClient();
const source = new Source(textChanged);
const briefing = new Briefing(reveal);
const length = byId("length", HTMLInputElement);
const language = new LanguageMenu(optionsChanged);

/** The last report and what it is about. @type {{ report: import("./nutgraf.js").Report, text: string, input: Source["input"] } | undefined} */
let shown;
let request = new AbortController();
/** While an answer is awaited: whether one more will be needed. */
let isAsking = false;
let isOutdated = false;
let timer = 0;

function textChanged() {
  request.abort();
  isAsking = false;
  clearTimeout(timer);
  if (source.text.trim() === "") {
    language.reset();
    shown = undefined;
    briefing.deselect();
    return setState("empty");
  }
  setState("working");
  byId("working", HTMLParagraphElement).textContent = messages.working(source.text.length);
  timer = setTimeout(ask, source.text.length > LONG_TEXT && shown ? PAUSE : 0);
}

function lengthChanged() {
  showLength();
  optionsChanged();
}

/** Each answer is shown and the next question is the latest: nothing queues up. */
function optionsChanged() {
  isOutdated = isAsking;
  if (!isAsking && shown) ask();
}

async function ask() {
  request = new AbortController();
  const { signal } = request;
  const { text, input } = source;
  isAsking = true;
  isOutdated = false;
  try {
    const report = await summarize(client, input, options(), { signal });
    if (signal.aborted) return;
    show(report, text, input);
  } catch (error) {
    if (signal.aborted) return;
    isAsking = false;
    return fail(messages.error, error instanceof Error ? error.message : String(error));
  }
  isAsking = false;
  if (isOutdated) ask();
}

/** @returns {import("./nutgraf.js").Options} */
function options() {
  const { chosen } = language;
  return { sentences: length.valueAsNumber, ...(chosen ? { language: chosen } : {}) };
}

/** @param {import("./several.js").Whole} report @param {string} text @param {Source["input"]} input */
function show(report, text, input) {
  const isSame = shown?.input === input && shown.report.language.code === report.language.code;
  if (isSame) briefing.showSummary(report);
  else briefing.show(report, text);
  shown = { report, text, input };
  source.mark(report);
  language.show(report.language);
  setState("ready");
}

/** @param {import("./briefing.js").Target} target @param {number} index */
function reveal(target, index) {
  // While a changed text is being read its places are not known yet.
  if (shown?.text !== source.text) return;
  source.reveal(target.spans, index, target.kind);
  announce(target.say(index));
}

/** @param {string} message @param {string} [detail] */
function fail(message, detail = "") {
  byId("error-text", HTMLParagraphElement).textContent = message;
  byId("error-detail", HTMLParagraphElement).textContent = detail;
  setState("error");
}

/** Style sheets and tests go by it. @param {"empty" | "working" | "ready" | "error"} state */
function setState(state) {
  document.body.dataset.state = state;
  document.body.classList.toggle("has-report", shown !== undefined);
  byId("briefing", HTMLElement).setAttribute("aria-busy", String(state === "working"));
}

/** @param {string} message */
function announce(message) {
  byId("status", HTMLParagraphElement).textContent = message;
}

function showLength() {
  const words = messages.length(length.valueAsNumber);
  byId("length-words", HTMLOutputElement).textContent = words;
  length.setAttribute("aria-valuetext", words);
  length.style.setProperty("--share", String((length.valueAsNumber - 1) / (Number(length.max) - 1)));
}

async function copy() {
  const summary = shown?.report.summary.map(({ text }) => text).join("\n\n") ?? "";
  const copied = await navigator.clipboard?.writeText(summary).then(() => true, () => false);
  const button = byId("copy", HTMLButtonElement);
  button.textContent = copied ? messages.copied : messages.notCopied;
  announce(copied ? messages.copiedStatus : messages.notCopiedStatus);
  setTimeout(() => (button.textContent = messages.copy), FEEDBACK);
}

async function showSample() {
  const text = await loadSample();
  if (text === undefined) return fail(messages.sampleError);
  arrive(text);
}

/**
 * A text has come as a whole: it is there to be read, and the keyboard goes on from it.
 * @param {string} text
 * @param {import("./nutgraf.js").InputBlock[]} [blocks]
 * @param {import("./arrival.js").Origin} [origin]
 */
function arrive(text, blocks, origin) {
  language.reset();
  source.replace(text, blocks, origin?.parts);
  byId("source-view", HTMLDivElement).focus({ preventScroll: true });
}

fillMessages();
showLength();
length.addEventListener("input", lengthChanged);
byId("copy", HTMLButtonElement).addEventListener("click", copy);
byId("sample", HTMLButtonElement).addEventListener("click", showSample);
byId("clear", HTMLButtonElement).addEventListener("click", () => source.clear());
byId("retry", HTMLButtonElement).addEventListener("click", () => (source.text ? textChanged() : showSample()));
// On a touch screen the keyboard would come up and cover the page.
if (matchMedia("(pointer: fine)").matches) byId("source-input", HTMLTextAreaElement).focus();
onArrival({ ontext: arrive, isBusy: () => source.isBeingEdited });
setState("empty");
