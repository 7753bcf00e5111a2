// The web's Summarizer API over the client: for pages written for the browser's own, in browsers that have none.
//
// Source: Writing Assistance APIs (W3C community group draft), "The summarizer API" and "Shared infrastructure".
// Where we differ: nothing of note has to be downloaded, so there is no "downloadable", no user activation and no network
// that fails; the policy `summarizer` is heeded where the browser knows it; there is no limit but the core's.
// The class is made for a window, not for a module: its errors, its stream and the document that must still be there belong to
// the window it was installed in, so a page can install it in its frames. Answering "available" at once is a choice:
// "downloadable" would be as true before the core has loaded, but then `create` would have to wait for a click.
// Invariant: nothing loads before somebody calls `create`.

import { throwIfAborted, unlessAborted } from "./aborting.js";
import { createMonitorOf } from "./create-monitor.js";
import { documentOf } from "./documents.js";
import { end, leaveEngine, useEngine } from "./engine.js";
import { messageOf } from "./errors.js";
import { describe, illegalUnlessOurs, ours, requireArguments, string } from "./interfaces.js";
import { iterable } from "./iterable.js";
import { quotaExceededErrorOf } from "./quota-exceeded.js";
import { areMet, coreOptions, createOptions, isSameLanguage, languagesOf, summarizeOptions } from "./summarizer-options.js";
import { focusOf, reportOptions, summaryOf } from "./summarizer-summary.js";
import { task } from "./timers.js";

/** The core takes 100 MB of UTF-8, of which a UTF-16 code unit takes three bytes at most. */
const QUOTA = 33_000_000;

/** What a call uses up by itself, since the usage of an empty text must not be 0. */
const CALL_USAGE = 1;

/** Surer than this, in thousandths, the finding of a text's language is believed. */
const SURE = 800;

/** @type {WeakMap<object, ReturnType<typeof import("./summarizer.js").summarizerOf>>} */
const classes = new WeakMap();

/** @type {typeof import("./summarizer.js").summarizerOf} */
export function summarizerOf(global) {
  const known = classes.get(global) ?? makeClasses(global);
  classes.set(global, known);
  return known;
}

export const { Summarizer, CreateMonitor, QuotaExceededError } = summarizerOf(globalThis);

/**
 * The classes in the world of one window, whose document and errors they speak of.
 * @type {typeof import("./summarizer.js").summarizerOf}
 */
function makeClasses(global) {
  const { DOMException } = global;
  const { CreateMonitor, create: createMonitor, tell } = createMonitorOf(global);
  const QuotaExceededError = quotaExceededErrorOf(global);
  const { isActive, isAllowed } = documentOf(global);

  function requireActiveDocument() {
    if (isActive()) return;
    throw new DOMException("The document is not fully active.", "InvalidStateError");
  }

  /** @param {number} requested @param {number} quota */
  function quotaExceeded(requested, quota) {
    return new QuotaExceededError(`The input is too large: ${requested} of ${quota}.`, { requested, quota });
  }

  class Summarizer {
    #options;
    #languages;
    #engine;
    #quota;
    #destruction = new AbortController();

    /**
     * @param {symbol} key
     * @param {ReturnType<typeof createOptions>} options
     * @param {ReturnType<typeof languagesOf>} languages
     * @param {import("./engine.js").Engine} engine
     */
    constructor(key, options, languages, engine) {
      illegalUnlessOurs(key);
      const { input, context, output } = languages;
      this.#options = options;
      this.#languages = { input: frozenOrNull(input), context: frozenOrNull(context), output: output ?? null };
      this.#engine = engine;
      this.#quota = QUOTA - (options.sharedContext?.length ?? 0);
      this.#destruction.signal.addEventListener("abort", () => leaveEngine(engine), { once: true });
      options.signal?.addEventListener("abort", () => this.#destroy(options.signal?.reason), { once: true });
    }

    static async availability(options = {}) {
      const wanted = coreOptions(options);
      requireActiveDocument();
      const languages = languagesOf(wanted);
      return isAllowed() && areMet(languages) ? "available" : "unavailable";
    }

    static async create(options = {}) {
      const wanted = createOptions(options);
      requireActiveDocument();
      const languages = languagesOf(wanted);
      const { monitor: watch, sharedContext = "", signal } = wanted;
      if (signal?.aborted) throw signal.reason;
      if (!isAllowed()) throw new DOMException("The permissions policy forbids it here.", "NotAllowedError");
      const monitor = createMonitor();
      watch?.(monitor);
      return unlessAborted([signal], async (aborted) => {
        await task();
        if (!areMet(languages)) throw new DOMException("These languages are not supported together.", "NotSupportedError");
        if (sharedContext.length > QUOTA) throw quotaExceeded(sharedContext.length, QUOTA);
        const engine = useEngine();
        try {
          if (!aborted.aborted) tell(monitor, 0);
          await engine.started;
          await task();
          if (!aborted.aborted) tell(monitor, 1);
          // Whoever aborts on hearing that must find it still to be aborted.
          await task();
        } catch (error) {
          end(engine);
          throw new DOMException(`Nutgraf cannot start: ${messageOf(error)}`, "OperationError");
        }
        if (aborted.aborted) return leaveEngine(engine);
        return new Summarizer(ours, wanted, languages, engine);
      });
    }

    async summarize(/** @type {unknown} */ input, options = {}) {
      const { text, context, signals } = this.#asked(arguments, input, options);
      const pieces = await unlessAborted(signals, (aborted) => this.#summarize(text, context, aborted));
      return pieces.join("");
    }

    summarizeStreaming(/** @type {unknown} */ input, options = {}) {
      const { text, context, signals } = this.#asked(arguments, input, options);
      throwIfAborted(signals);
      const cancelled = new AbortController();
      const stream = new global.ReadableStream({
        start: (controller) => {
          const summarizing = unlessAborted([...signals, cancelled.signal], (aborted) => this.#summarize(text, context, aborted));
          const give = (/** @type {string[]} */ pieces) => {
            pieces.forEach((piece) => controller.enqueue(piece));
            controller.close();
          };
          summarizing.then(give, (error) => controller.error(error));
        },
        cancel: (reason) => cancelled.abort(reason),
      });
      return iterable(stream);
    }

    async measureInputUsage(/** @type {unknown} */ input, options = {}) {
      const { text, context, signals } = this.#asked(arguments, input, options);
      return unlessAborted(signals, async () => {
        await task();
        return usageOf(text, context);
      });
    }

    destroy() {
      this.#destroy(new DOMException("The summarizer has been destroyed.", "AbortError"));
    }

    get sharedContext() {
      return this.#options.sharedContext ?? "";
    }

    get type() {
      return this.#options.type;
    }

    get format() {
      return this.#options.format;
    }

    get length() {
      return this.#options.length;
    }

    get preference() {
      return this.#options.preference;
    }

    get expectedInputLanguages() {
      return this.#languages.input;
    }

    get expectedContextLanguages() {
      return this.#languages.context;
    }

    get outputLanguage() {
      return this.#languages.output;
    }

    get inputQuota() {
      return this.#quota;
    }

    /** @param {unknown} reason */
    #destroy(reason) {
      this.#destruction.abort(reason);
    }

    /**
     * What a call asks, once it is clear that it may ask.
     * @param {ArrayLike<unknown>} given
     * @param {unknown} input
     * @param {unknown} options
     */
    #asked(given, input, options) {
      requireArguments(given, 1);
      const text = string(input);
      const { context = "", signal } = summarizeOptions(options);
      requireActiveDocument();
      return { text, context, signals: [this.#destruction.signal, signal] };
    }

    /**
     * @param {string} text
     * @param {string} context
     * @param {AbortSignal} signal
     */
    async #summarize(text, context, signal) {
      const { sharedContext = "", type, length, format } = this.#options;
      const usage = usageOf(text, context);
      if (usage > this.#quota) throw quotaExceeded(usage, this.#quota);
      if (!/[\p{L}\p{N}\p{S}]/u.test(text)) return [];
      const focus = focusOf(text, `${sharedContext} ${context}`);
      const options = { ...reportOptions(type, length), focus };
      try {
        const report = await this.#report(text, options, signal);
        return summaryOf(text, report, { type, length, format });
      } catch (error) {
        if (error instanceof DOMException || signal.aborted) throw error;
        throw new DOMException(`Nutgraf failed: ${messageOf(error)}`, "UnknownError");
      }
    }

    /**
     * The report on a text in a language that was agreed on. A short text may be mistaken for another language: then what
     * was agreed on is right.
     * @param {string} text
     * @param {import("./nutgraf.js").Options} options
     * @param {AbortSignal} signal
     */
    async #report(text, options, signal) {
      const { client } = this.#engine;
      const report = await client.summarize(text, options, { signal });
      const { input, output } = this.#languages;
      const agreed = output === null ? input : [output];
      const { code, confidence } = report.language;
      if (agreed === null || agreed.some((tag) => isSameLanguage(tag, code))) return report;
      const isSure = code !== "und" && confidence >= SURE;
      if (isSure && output !== null) {
        throw new DOMException(`The text is in "${code}", and a summary in "${output}" would have to be translated.`, "NotSupportedError");
      }
      return isSure || agreed.length > 1 ? report : client.summarize(text, { ...options, language: agreed[0] }, { signal });
    }
  }
  describe(Summarizer, "Summarizer");

  return {
    Summarizer: /** @type {typeof import("./summarizer.js").Summarizer} */ (/** @type {unknown} */ (Summarizer)),
    CreateMonitor,
    QuotaExceededError,
  };
}

/**
 * @param {string} text
 * @param {string} context
 */
function usageOf(text, context) {
  return text.length + context.length + CALL_USAGE;
}

/** @param {string[]} tags */
function frozenOrNull(tags) {
  return tags.length > 0 ? Object.freeze(tags) : null;
}
