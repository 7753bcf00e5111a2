// The page: what the reader does becomes requests to the client, and reports become a briefing.
//
// Invariant: at most one request is under way, always for the text as it is now; an answer to an older text is never shown.

import { onAddress, showAddress } from "./address.js";
import { onArrival } from "./arrival.js";
import { Briefing } from "./briefing.js";
import { createClient } from "./client.js";
import { Controls } from "./controls.js";
import { Keeper } from "./keeper.js";
import { LongWork } from "./long-work.js";
import messages from "./messages/index.js";
import { byId, fillMessages } from "./nodes.js";
import { Output } from "./output.js";
import { setUpPanels, unfold } from "./panels.js";
import { loadSample } from "./sample.js";
import { SentenceMenu } from "./sentences.js";
import { forAnotherText, pinned, struck, toOptions } from "./settings.js";
import { summarize } from "./several.js";
import { Source } from "./source.js";
import { Speech } from "./speech.js";
import { Steering } from "./steering.js";

/** Above so many characters a pause in typing is waited for. */
const LONG_TEXT = 20_000;
/** The pause, in milliseconds. */
const PAUSE = 150;

fillMessages();
const client = createClient();
const steering = new Steering();
const source = new Source(textChanged);
const hands = { onpin: pin, onstrike: strike, onlink: linkTo };
const briefing = new Briefing({ ...hands, onreveal: reveal, onfocus: focusOn });
const menu = new SentenceMenu(source, { ...hands, onchoose: choose });
const controls = new Controls(steering, steered);
const output = new Output({ shown: () => shown, settings: () => steering.settings, announce, onchange: redraw });
const speech = new Speech(() => shown?.report, choose);
const keeper = new Keeper(({ key, title, text, blocks }) => arrive(text, blocks && [...blocks], { title, key }), announce);
const longWork = new LongWork(cancel);

/** @typedef {import("./several.js").Whole} Report */
/** @typedef {import("./nutgraf.js").Options} Options */

/** A report and what it is about. @typedef {{ report: Report, text: string, input: Source["input"], options: Options }} Answer */

/** The last one. @type {Answer | undefined} */
let shown;
let request = new AbortController();
/** Whether an answer is awaited. */
let isAsking = false;
let timer = 0;
/** What the reader is told beside the result of what they did. */
let notice = "";

function textChanged() {
  request.abort();
  isAsking = false;
  clearTimeout(timer);
  speech.stop();
  menu.forget();
  if (source.text.trim() === "") {
    shown = undefined;
    beginAnew();
    briefing.deselect();
    unfold();
    longWork.end(false);
    return setState("empty");
  }
  const { pin, omit } = steering.settings;
  if (pin.length + omit.length > 0) {
    // Sentences have other numbers now.
    steering.begin({ ...steering.settings, pin: [], omit: [] });
    controls.show();
    showAddress(steering);
  }
  setState("working");
  longWork.begin(source.text.length);
  timer = setTimeout(ask, source.text.length > LONG_TEXT && shown ? PAUSE : 0);
}

/** The settings have changed: each answer is shown, and the next question is the latest, so nothing queues up. */
function steered(/** @type {string} */ said = "") {
  notice = said;
  showAddress(steering);
  if (!isAsking && shown) ask();
}

async function ask() {
  request = new AbortController();
  const { signal } = request;
  const { text, input } = source;
  const asked = options();
  isAsking = true;
  if (shown && shown.options.language !== asked.language) {
    setState("working");
    longWork.begin(text.length);
  }
  try {
    const report = await summarize(client, input, asked, { signal });
    if (signal.aborted) return;
    show({ report, text, input, options: asked });
  } catch (error) {
    if (signal.aborted) return;
    isAsking = false;
    longWork.end(false);
    return fail(messages.error, error instanceof Error ? error.message : String(error));
  }
  isAsking = false;
  // The settings may have moved on, or mean something else now that the number of sentences is known.
  if (JSON.stringify(options()) !== JSON.stringify(asked)) ask();
}

/** What the settings come to for the text at hand, as far as its sentences are known. @returns {Options} */
function options() {
  const { settings } = steering;
  const sentences = shown?.input === source.input ? shown.report.stats.sentences : 0;
  return toOptions({ ...settings, length: sentences > 0 ? Math.min(settings.length, controls.most) : settings.length }, sentences);
}

/** @param {Answer} answer */
function show(answer) {
  const { report, input } = answer;
  const before = shown;
  shown = answer;
  controls.fit(report.stats.sentences);
  controls.showMatch(report.focusMatched);
  controls.found(report.language);
  const isSameText = before?.input === input && before.report.language.code === report.language.code;
  if (isSameText && before?.options.referenceDate === answer.options.referenceDate) briefing.showSummary(report, setting());
  else briefing.show(report, setting());
  source.mark(report, steering.settings);
  menu.show(report, steering.settings);
  if (before?.input !== input) keeper.note(output.title, input);
  longWork.end(true);
  setState("ready");
  const { length } = report.summary;
  if (isSameText) announce(`${notice && `${notice}. `}${messages.summaryStatus(length, report.stats.summaryWords)}`);
  notice = "";
}

/** Something beside the report has changed. */
function redraw() {
  if (shown) briefing.showSummary(shown.report, setting());
}

/** @returns {import("./picks.js").Setting} */
function setting() {
  const { pin, omit } = steering.settings;
  return { text: source.text, pin, omit, isLinked: output.isLinked };
}

/** Nobody wants to wait any longer: the text stays, and what was shown of it. */
function cancel() {
  request.abort();
  isAsking = false;
  clearTimeout(timer);
  longWork.end(false);
  if (shown?.input !== source.input) {
    shown = undefined;
    return fail(messages.stopped, messages.stoppedDetail);
  }
  // It was the language, then.
  steering.undo();
  controls.show();
  showAddress(steering);
  setState("ready");
}

/** @param {number} sentence */
function pin(sentence) {
  const isPinned = steering.settings.pin.includes(sentence);
  steering.change(pinned(steering.settings, sentence));
  controls.show();
  steered(isPinned ? messages.unpinnedStatus : messages.pinnedStatus);
}

/** @param {number} sentence */
function strike(sentence) {
  const isStruck = steering.settings.omit.includes(sentence);
  steering.change(struck(steering.settings, sentence));
  controls.show();
  steered(isStruck ? messages.restoredStatus : messages.struckStatus);
}

/** @param {string} words */
function focusOn(words) {
  steering.change({ focus: words });
  controls.show();
  steered(messages.activeFocus(words));
}

/** @param {number} sentence */
function linkTo(sentence) {
  const button = document.querySelector(`[data-act="sentence-link-${sentence}"]`);
  if (shown && button instanceof HTMLButtonElement) output.copySentenceLink(button, shown.text.slice(...placeOf(sentence)));
}

/** @param {number} sentence */
function choose(sentence) {
  if (!shown || shown.text !== source.text) return;
  const [start, end] = placeOf(sentence);
  briefing.choose(sentence);
  source.reveal([{ start, end }], 0, "pick");
  menu.show(shown.report, steering.settings);
  announce(messages.shownSentence(sentence + 1, shown.report.stats.sentences));
}

/** @param {number} sentence @returns {[number, number]} */
function placeOf(sentence) {
  const { starts, ends } = shown?.report.sentences ?? {};
  return [starts?.[sentence] ?? 0, ends?.[sentence] ?? 0];
}

/** @param {import("./briefing.js").Target} target @param {number} index */
function reveal(target, index) {
  // While a changed text is being read its places are not known yet.
  if (shown?.text !== source.text) return;
  menu.hide();
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

async function showSample() {
  const text = await loadSample();
  if (text === undefined) return fail(messages.sampleError);
  arrive(text);
}

/** What was said about one text does not hold for the next. */
function beginAnew() {
  steering.begin(forAnotherText(steering.settings));
  controls.show();
  output.setOrigin();
  keeper.another();
  showAddress(steering);
}

/**
 * A text has come as a whole: it is there to be read, and the keyboard goes on from its briefing.
 * @param {string} text
 * @param {import("./nutgraf.js").InputBlock[]} [blocks]
 * @param {import("./arrival.js").Origin & { key?: number }} [origin]
 */
function arrive(text, blocks, origin) {
  beginAnew();
  output.setOrigin(origin);
  keeper.another(origin?.key);
  source.replace(text, blocks, origin?.parts);
  byId("briefing", HTMLElement).focus({ preventScroll: true });
}

/** The page speaks another language: what it has said, it says again. */
function speakAgain() {
  fillMessages();
  controls.speakAgain();
  keeper.showList();
  if (!shown) return;
  controls.found(shown.report.language);
  briefing.show(shown.report, setting());
  menu.show(shown.report, steering.settings);
}

setUpPanels();
controls.show();
addEventListener("languagechange", speakAgain);
byId("sample", HTMLButtonElement).addEventListener("click", showSample);
byId("clear", HTMLButtonElement).addEventListener("click", () => source.clear());
byId("retry", HTMLButtonElement).addEventListener("click", () => (source.text ? textChanged() : showSample()));
// On a touch screen the keyboard would come up and cover the page.
if (matchMedia("(pointer: fine)").matches) byId("source-input", HTMLTextAreaElement).focus();
onArrival({ ontext: arrive, isBusy: () => source.isBeingEdited });
onAddress({
  onsettings: (settings) => {
    steering.begin(settings);
    controls.show();
    steered();
  },
  ontext: ({ text, title, source }) => arrive(text, undefined, { title, source }),
});
setState("empty");
