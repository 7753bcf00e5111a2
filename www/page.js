// The page: what the reader does becomes requests to the client, and reports become a briefing.
//
// Invariant: it draws nothing itself: it says who does what when.

import { dropCarried, onAddress } from "./address.js";
import { onArrival } from "./arrival.js";
import { Briefing } from "./briefing.js";
import { Controls } from "./controls.js";
import { setUpHelp } from "./help.js";
import { Inquiry } from "./inquiry.js";
import { Keeper } from "./keeper.js";
import { LongWork } from "./long-work.js";
import messages from "./messages/index.js";
import { byId, fillMessages } from "./nodes.js";
import { Output } from "./output.js";
import { setUpPanels, unfold } from "./panels.js";
import { showAllPicks } from "./picks.js";
import { spanOf } from "./places.js";
import { loadSample } from "./sample.js";
import { SentenceMenu } from "./sentences.js";
import { forAnotherText, toOptions } from "./settings.js";
import { Source } from "./source.js";
import { Speech } from "./speech.js";
import { Steering } from "./steering.js";

export { stayOffline } from "./offline.js";
export { client } from "./page-client.js";

fillMessages();
const steering = new Steering();
const controls = new Controls(steering, steered);
const source = new Source(textChanged);
const inquiry = new Inquiry(source, { options, onwork, onbusy, onanswer: show, onfailure: (message) => fail(messages.error, message) });
const hands = { onpin: controls.pin.bind(controls), onstrike: controls.strike.bind(controls), onlink: linkTo };
const briefing = new Briefing({ ...hands, onreveal: reveal, onfocus: controls.focusOn.bind(controls) });
const menu = new SentenceMenu(source, { ...hands, onchoose: choose });
const output = new Output({ shown: () => inquiry.answer, settings: () => steering.settings, announce, onchange: redraw });
const speech = new Speech(() => inquiry.answer?.report, choose);
const keeper = new Keeper(({ key, text, blocks }) => arrive(text, blocks && [...blocks], { key }), announce);
const longWork = new LongWork(cancel);

/** @typedef {import("./inquiry.js").Answer} Answer */

/** What the reader is told beside the result of what they did. */
let notice = "";

function textChanged() {
  dropCarried();
  speech.stop();
  menu.forget();
  if (source.text.trim() === "") {
    inquiry.stop();
    inquiry.answer = undefined;
    beginAnew();
    briefing.deselect();
    unfold();
    longWork.end(false);
    return setState("empty");
  }
  const { pin, omit } = steering.settings;
  // Sentences have other numbers now.
  if (pin.length + omit.length > 0) controls.begin({ ...steering.settings, pin: [], omit: [] });
  inquiry.begin();
}

/** @param {string} [said] what the reader is to be told */
function steered(said = "") {
  notice = said;
  inquiry.again();
}

/** What the settings come to for the text at hand, as far as its sentences are known. @param {Answer | undefined} answer */
function options(answer) {
  const { settings } = steering;
  if (!answer || !inquiry.isCurrent) return toOptions(settings, 0);
  return toOptions({ ...settings, length: Math.min(settings.length, controls.most) }, answer.report.stats.sentences);
}

/** @param {number} characters of the text that is going to be read */
function onwork(characters) {
  setState("working");
  longWork.begin(characters);
}

/** @param {Answer} answer @param {Answer | undefined} before */
function show({ report, input, options }, before) {
  controls.fit(report.stats.sentences);
  controls.showMatch(report.focusMatched);
  const isSameText = before?.input === input && before.report.language.code === report.language.code;
  if (isSameText && before?.options.referenceDate === options.referenceDate) briefing.showSummary(report, setting());
  else briefing.show(report, setting());
  source.mark(report, steering.settings);
  menu.show(report, steering.settings);
  if (before?.input !== input) keeper.note(output.title, input);
  longWork.end(true);
  setState("ready");
  // Nobody waits for its words: what was asked for is seen first.
  requestAnimationFrame(() => setTimeout(() => controls.found(report.language)));
  const { length } = report.summary;
  if (isSameText) announce(`${notice && `${notice}. `}${messages.summaryStatus(length, report.stats.summaryWords)}`);
  notice = "";
}

/** Something beside the report has changed. */
function redraw() {
  if (inquiry.answer) briefing.showSummary(inquiry.answer.report, setting());
}

/** @returns {import("./picks.js").Setting} */
function setting() {
  const { pin, omit } = steering.settings;
  return { text: source.text, pin, omit, isLinked: output.isLinked };
}

/** Nobody wants to wait any longer: the text stays, and what was shown of it. */
function cancel() {
  inquiry.stop();
  longWork.end(false);
  if (inquiry.answer && inquiry.isCurrent) {
    // It was the language, then: back to the one that was read.
    controls.backTo(inquiry.answer.options.language ?? "");
    return setState("ready");
  }
  inquiry.answer = undefined;
  fail(messages.stopped, messages.stoppedDetail);
}

/** @param {number} sentence */
function linkTo(sentence) {
  const button = document.querySelector(`[data-act="sentence-link-${sentence}"]`);
  const { start, end } = spanOf(inquiry.answer?.report.sentences, sentence);
  if (button instanceof HTMLButtonElement) output.copySentenceLink(button, source.text.slice(start, end));
}

/** @param {number} sentence */
function choose(sentence) {
  if (!inquiry.answer || !inquiry.isCurrent) return;
  const { report } = inquiry.answer;
  briefing.choose(sentence);
  source.reveal([spanOf(report.sentences, sentence)], 0, "pick");
  menu.show(report, steering.settings);
  announce(messages.shownSentence(sentence + 1, report.stats.sentences));
}

/** @param {import("./briefing.js").Target} target @param {number} index */
function reveal(target, index) {
  // While a changed text is being read its places are not known yet.
  if (!inquiry.isCurrent) return;
  menu.hide();
  source.reveal(target.spans, index, target.kind);
  announce(target.say(index));
}

/** @param {string} message @param {string} [detail] */
function fail(message, detail = "") {
  byId("error-text", HTMLParagraphElement).textContent = message;
  byId("error-detail", HTMLParagraphElement).textContent = detail;
  longWork.end(false);
  setState("error");
}

/** Style sheets and tests go by it. @param {"empty" | "working" | "ready" | "error"} state */
function setState(state) {
  document.body.dataset.state = state;
  document.body.classList.toggle("has-report", inquiry.answer !== undefined);
}

/** What is shown is not yet what was asked for, or is again. @param {boolean} isBusy */
function onbusy(isBusy) {
  byId("briefing", HTMLElement).setAttribute("aria-busy", String(isBusy));
}

/** @param {string} message */
function announce(message) {
  byId("status", HTMLParagraphElement).textContent = message;
}

async function showSample() {
  const sample = await loadSample();
  if (!sample) return fail(messages.sampleError);
  inquiry.know(sample.text, sample.known);
  arrive(sample.text);
}

/** What was said about one text does not hold for the next. */
function beginAnew() {
  controls.begin(forAnotherText(steering.settings));
  output.setOrigin();
  keeper.another();
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
  if (!inquiry.answer) return;
  const { report } = inquiry.answer;
  controls.found(report.language);
  briefing.show(report, setting());
  menu.show(report, steering.settings);
}

setUpPanels();
setUpHelp();
addEventListener("languagechange", speakAgain);
addEventListener("beforeprint", showAllPicks);
byId("sample", HTMLButtonElement).addEventListener("click", showSample);
byId("clear", HTMLButtonElement).addEventListener("click", () => source.clear());
byId("retry", HTMLButtonElement).addEventListener("click", () => (source.text ? textChanged() : showSample()));
onArrival({ ontext: arrive, isBusy: () => source.isBeingEdited });
onAddress({
  onsettings: (settings) => {
    controls.begin(settings);
    inquiry.again();
  },
  ontext: ({ text, title, source }) => arrive(text, undefined, { title, source }),
});
setState("empty");
// On a touch screen the keyboard would come up and cover the page.
if (matchMedia("(pointer: fine)").matches) byId("source-input", HTMLTextAreaElement).focus();
