// The Summarizer held to its specification: a case is a name and what must hold, in Node and, on a page, in browsers.
// The list follows the web-platform-tests of the interface, and the order of steps that the specification gives.

const text =
  "The council voted on Monday to close the old bridge. It is 90 years old and carries 4,000 cars a day. " +
  "“We cannot wait for it to fall,” said the mayor, Ann Lee. Repairs would cost $5 million, which the town does not have. " +
  "Drivers will have to go round by the mill until a new bridge is built. A ferry may carry walkers from June. " +
  "Shopkeepers on the far bank fear for their trade. They have asked for a meeting in May. Nobody opposed the motion.";

const MEMBERS = "summarize summarizeStreaming measureInputUsage destroy sharedContext type format length preference expectedInputLanguages expectedContextLanguages outputLanguage inputQuota";

/** What each type gives at each length, at most. */
const MOST = {
  short: { bullets: 3, words: 12, sentences: 1 },
  medium: { bullets: 5, words: 17, sentences: 3 },
  long: { bullets: 7, words: 22, sentences: 5 },
};

function equal(got, wanted, what = "") {
  if (!Object.is(got, wanted)) throw new Error(`${what} is ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
}

function ok(condition, what) {
  if (!condition) throw new Error(`not so: ${what}`);
}

/** What a promise is rejected with; a call that throws instead of giving a promise is a failure of its own. */
async function rejection(call) {
  const promise = call();
  return promise.then(
    (value) => Promise.reject(new Error(`it gave ${JSON.stringify(value)}`)),
    (reason) => reason,
  );
}

function thrown(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error("it threw nothing");
}

async function rejects(call, name) {
  equal((await rejection(call))?.name, name, "the error");
}

async function read(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

/** In the same turn of the event loop, but after much else of it. */
async function soon(act) {
  for (let turn = 0; turn < 10; turn += 1) await null;
  act();
}

/** Counts sentences as any reader would here: none of the text's has a stop inside. */
function sentences(summary) {
  return summary.match(/[.!?]”?(?=\s|$)/gu)?.length ?? 0;
}

function aborted(reason) {
  const controller = new AbortController();
  controller.abort(reason);
  return controller.signal;
}

/** @param {typeof import("../../www/summarizer.js")} classes */
export function casesOf({ Summarizer, CreateMonitor, QuotaExceededError }) {
  const { create, availability } = Summarizer;
  const reason = new Error("enough");
  return {
    // What it looks like.
    "its members can be enumerated": () => {
      equal(Object.keys(Summarizer.prototype).sort().join(" "), MEMBERS.split(" ").sort().join(" "), "the prototype");
      equal(Object.keys(Summarizer).sort().join(" "), "availability create", "the class");
    },
    "it says what it is": async () => {
      const summarizer = await create();
      equal(Object.prototype.toString.call(summarizer), "[object Summarizer]");
      ok(summarizer instanceof Summarizer, "an instance");
      equal(Summarizer.name, "Summarizer");
      equal(Object.keys(summarizer).length, 0, "own members");
    },
    "nobody but create makes one": () => {
      equal(thrown(() => new Summarizer()).name, "TypeError");
      equal(thrown(() => Summarizer()).name, "TypeError");
      equal(thrown(() => new CreateMonitor()).name, "TypeError");
    },
    "functions take as many arguments as they must": () => {
      equal(create.length, 0);
      equal(availability.length, 0);
      equal(Summarizer.prototype.summarize.length, 1);
      equal(Summarizer.prototype.summarizeStreaming.length, 1);
      equal(Summarizer.prototype.measureInputUsage.length, 1);
    },
    "on another object getters throw and promises are rejected": async () => {
      equal(thrown(() => Summarizer.prototype.type).name, "TypeError");
      await rejects(() => Summarizer.prototype.summarize.call({}, text), "TypeError");
    },
    "without a text a promise is rejected, and a stream throws": async () => {
      const summarizer = await create();
      await rejects(() => summarizer.summarize(), "TypeError");
      await rejects(() => summarizer.measureInputUsage(), "TypeError");
      equal(thrown(() => summarizer.summarizeStreaming()).name, "TypeError");
    },
    "attributes cannot be set": async () => {
      const summarizer = await create();
      equal(thrown(() => (summarizer.type = "tldr")).name, "TypeError");
    },

    // Options.
    "defaults": async () => {
      const summarizer = await create();
      equal(summarizer.type, "key-points");
      equal(summarizer.format, "markdown");
      equal(summarizer.length, "short");
      equal(summarizer.preference, "auto");
      equal(summarizer.sharedContext, "");
      for (const name of ["expectedInputLanguages", "expectedContextLanguages", "outputLanguage"]) equal(summarizer[name], null, name);
    },
    "attributes say what was asked for": async () => {
      const wanted = { type: "teaser", format: "plain-text", length: "long", preference: "speed", sharedContext: "For drivers." };
      const summarizer = await create(wanted);
      for (const [name, value] of Object.entries(wanted)) equal(summarizer[name], value, name);
    },
    "languages are canonical, frozen, each once": async () => {
      const summarizer = await create({ expectedInputLanguages: ["EN", "en", "en-gb"], expectedContextLanguages: new Set(["DE"]), outputLanguage: "EN-us" });
      equal(summarizer.expectedInputLanguages.join(), "en,en-GB");
      equal(summarizer.expectedContextLanguages.join(), "de");
      equal(summarizer.outputLanguage, "en-US");
      ok(Object.isFrozen(summarizer.expectedInputLanguages), "frozen");
      equal(summarizer.expectedInputLanguages, summarizer.expectedInputLanguages, "the same array");
    },
    "no languages are none": async () => equal((await create({ expectedInputLanguages: [] })).expectedInputLanguages, null),
    "null and undefined are no options": async () => {
      await create(null);
      await create({ type: undefined, signal: undefined, monitor: undefined, expectedInputLanguages: undefined });
      equal(await availability(null), "available");
    },
    "wrong options are type errors": async () => {
      const wrong = [
        5, "tldr", { type: "tl;dr" }, { type: null }, { format: "html" }, { length: "huge" }, { preference: "" }, { type: Symbol("tldr") },
        { expectedInputLanguages: "en" }, { expectedInputLanguages: null }, { expectedInputLanguages: {} }, { outputLanguage: Symbol("en") },
      ];
      for (const options of wrong) {
        await rejects(() => create(options), "TypeError");
        await rejects(() => availability(options), "TypeError");
      }
      for (const options of [{ signal: {} }, { signal: null }, { monitor: {} }, { monitor: null }]) await rejects(() => create(options), "TypeError");
      await availability({ signal: {}, monitor: {} });
    },
    "members are read in the order of the standard": async () => {
      const seen = [];
      const options = new Proxy({}, { get: (_, name) => void seen.push(name) });
      await create(options);
      equal(
        seen.join(" "),
        "expectedContextLanguages expectedInputLanguages format length outputLanguage preference type monitor sharedContext signal",
      );
    },
    "what is no tag is a range error": async () => {
      for (const tag of ["", "e", "en_GB", "en-abc-invalid", "11"]) {
        await rejects(() => create({ outputLanguage: tag }), "RangeError");
        await rejects(() => availability({ expectedInputLanguages: [tag] }), "RangeError");
        await rejects(() => availability({ expectedContextLanguages: ["en", tag] }), "RangeError");
      }
    },

    // Availability.
    "it is available": async () => {
      equal(await availability(), "available");
      equal(await availability({ type: "tldr", expectedInputLanguages: ["en-GB"], expectedContextLanguages: ["en"], outputLanguage: "en" }), "available");
    },
    "languages whose words nobody knows are unavailable": async () => {
      equal(await availability({ expectedInputLanguages: ["zu"] }), "unavailable");
      equal(await availability({ outputLanguage: "jp" }), "unavailable");
      equal(await availability({ expectedContextLanguages: ["en", "tlh"] }), "unavailable");
      await rejects(() => create({ outputLanguage: "zu" }), "NotSupportedError");
    },
    "nothing is translated": async () => {
      equal(await availability({ expectedInputLanguages: ["es"], outputLanguage: "en" }), "unavailable");
      equal(await availability({ expectedInputLanguages: ["es", "en"], outputLanguage: "en-GB" }), "available");
      await rejects(() => create({ expectedInputLanguages: ["es"], outputLanguage: "en" }), "NotSupportedError");
      const french = await create({ outputLanguage: "fr" });
      await rejects(() => french.summarize(text), "NotSupportedError");
      const stream = french.summarizeStreaming(text);
      await rejects(() => read(stream), "NotSupportedError");
    },
    "a few words that pass for another language do not": async () => {
      const german = await create({ outputLanguage: "de", type: "tldr" });
      ok((await german.summarize("Was man so in Hamburg sagt")).length > 0, "a summary");
    },
    "thousands of questions take no time": async () => {
      const begun = performance.now();
      for (let count = 0; count < 4800; count += 1) await availability({ expectedInputLanguages: ["jp", "fr"], outputLanguage: "es" });
      const took = performance.now() - begun;
      ok(took < 2000, `4800 calls took ${took} ms`);
    },

    // Creation.
    "of several mistakes the first step's is told": async () => {
      const signal = aborted(reason);
      const monitor = () => {
        throw new Error("monitor");
      };
      await rejects(() => create({ type: "none", outputLanguage: "e", signal }), "TypeError");
      await rejects(() => create({ outputLanguage: "e", signal, monitor }), "RangeError");
      equal(await rejection(() => create({ outputLanguage: "zu", signal, monitor })), reason);
      equal((await rejection(() => create({ outputLanguage: "zu", monitor }))).message, "monitor");
    },
    "the monitor hears of 0, then 1, and then no more": async () => {
      const heard = [];
      let isCreated = false;
      const summarizer = await create({
        monitor(monitor) {
          equal(this, undefined, "this");
          ok(monitor instanceof CreateMonitor && monitor instanceof EventTarget, "a CreateMonitor");
          equal(Object.prototype.toString.call(monitor), "[object CreateMonitor]");
          monitor.addEventListener("downloadprogress", (event) => heard.push([event, isCreated]));
        },
      });
      isCreated = true;
      summarizer.destroy();
      equal(heard.map(([{ loaded }]) => loaded).join(), "0,1");
      for (const [event, late] of heard) {
        equal(event.total, 1);
        equal(event.lengthComputable, true);
        equal(event.type, "downloadprogress");
        equal(late, false, "late");
        if ("ProgressEvent" in globalThis) ok(event instanceof ProgressEvent, "a ProgressEvent");
      }
    },
    "a handler hears like a listener": async () => {
      const heard = [];
      await create({
        monitor(monitor) {
          equal(monitor.ondownloadprogress, null);
          monitor.ondownloadprogress = "none";
          equal(monitor.ondownloadprogress, null);
          monitor.ondownloadprogress = () => heard.push("never");
          monitor.addEventListener("downloadprogress", () => heard.push("listener"));
          monitor.ondownloadprogress = ({ loaded }) => heard.push(loaded);
        },
      });
      equal(heard.join(), "0,listener,1,listener");
    },
    "what the monitor throws is what create is rejected with": async () => {
      const heard = [];
      const monitor = (target) => {
        target.addEventListener("downloadprogress", () => heard.push("progress"));
        throw reason;
      };
      equal(await rejection(() => create({ monitor })), reason);
      equal(heard.length, 0);
    },
    "an aborted signal rejects": async () => {
      equal(await rejection(() => create({ signal: aborted(reason) })), reason);
      await rejects(() => create({ signal: aborted() }), "AbortError");
    },
    "aborting at each step of progress rejects, and no more is heard": async () => {
      for (const step of [0, 1]) {
        const heard = [];
        const controller = new AbortController();
        const monitor = (target) =>
          target.addEventListener("downloadprogress", ({ loaded }) => {
            heard.push(loaded);
            if (loaded === step) soon(() => controller.abort(reason));
          });
        equal(await rejection(() => create({ monitor, signal: controller.signal })), reason);
        await create();
        equal(heard.at(-1), step, "the last that was heard");
      }
    },
    "aborting at once rejects at once": async () => {
      const controller = new AbortController();
      const creating = rejection(() => create({ signal: controller.signal }));
      controller.abort(reason);
      equal(await creating, reason);
    },
    "the signal of create destroys what was created": async () => {
      const controller = new AbortController();
      const summarizer = await create({ signal: controller.signal });
      const waiting = [rejection(() => summarizer.summarize(text)), rejection(() => summarizer.measureInputUsage(text))];
      controller.abort(reason);
      waiting.push(rejection(() => summarizer.summarize(text)));
      for (const error of await Promise.all(waiting)) equal(error, reason);
      equal(thrown(() => summarizer.summarizeStreaming(text)), reason);
    },

    // Summaries.
    "key points are bullets, and no more than asked for": async () => {
      for (const [length, { bullets }] of Object.entries(MOST)) {
        const lines = (await (await create({ length })).summarize(text)).split("\n");
        ok(lines.length > 0 && lines.length <= bullets, `${lines.length} bullets for ${length}`);
        ok(lines.every((line) => /^- \S/u.test(line)), lines);
      }
    },
    "plain key points have no markup": async () => {
      const summary = await (await create({ format: "plain-text" })).summarize(`${text}\n\nThe **bold** [link](https://example.org/a) closed the *bridge* in the \`code\`.`);
      ok(!/[*`]{2}|\]\(|^[-*+] /mu.test(summary), summary);
    },
    "headlines have no more words than asked for": async () => {
      const texts = [text, "word ".repeat(80), "Wir gehen heute in die Stadt, weil es dort einen Laden gibt, der erst am Montag aufgemacht hat und der viel billiger ist als alle anderen in der Straße."];
      for (const [length, { words }] of Object.entries(MOST)) {
        const summarizer = await create({ type: "headline", length });
        for (const each of texts) {
          const headline = await summarizer.summarize(each);
          const count = headline.split(/\s+/u).length;
          ok(headline && count <= words && !headline.includes("\n"), `${count} words for ${length}: ${headline}`);
        }
      }
    },
    "tldr and teaser are one paragraph": async () => {
      for (const type of ["tldr", "teaser"]) {
        for (const [length, most] of Object.entries(MOST)) {
          const summary = await (await create({ type, length })).summarize(text);
          ok(summary && !summary.includes("\n"), summary);
          ok(sentences(summary) <= most.sentences, `${sentences(summary)} sentences for ${length}: ${summary}`);
        }
      }
    },
    "markup of a text stays text": async () => {
      const summary = await (await create()).summarize("A page said <img src=x onerror=alert(1)> to the council on Monday in the hall.");
      ok(!/(?<!\\)<img/u.test(summary), summary);
    },
    "blank texts say nothing": async () => {
      const summarizer = await create();
      for (const blank of ["", " ", "\n\t\u00a0", "\u0000\u0007", "…!"]) {
        equal(await summarizer.summarize(blank), "");
        equal((await read(summarizer.summarizeStreaming(blank))).length, 0);
      }
    },
    "a few words are a text": async () => {
      for (const type of ["tldr", "teaser", "key-points", "headline"]) {
        const summarizer = await create({ type });
        for (const few of ["Hello", "Click here to subscribe", "今日は良い天気です。"]) ok(await summarizer.summarize(few), `${type} of ${few}`);
      }
    },
    "any value is a text": async () => {
      const summarizer = await create({ type: "tldr", format: "plain-text" });
      equal(await summarizer.summarize(42), "42");
      equal(await summarizer.summarize({ toString: () => "An object can speak." }), "An object can speak.");
      await rejects(() => summarizer.summarize(Symbol("text")), "TypeError");
    },
    "a context leans to what the text seldom says": async () => {
      const plain = await create({ type: "tldr" });
      ok(/ferry/u.test(await plain.summarize(text, { context: "What about the ferry for walkers?" })), "the context of a call");
      ok(/Shopkeepers/u.test(await (await create({ type: "tldr", sharedContext: "For shopkeepers." })).summarize(text)), "the shared context");
      equal(await plain.summarize(text, { context: "This is a test of it." }), await plain.summarize(text), "words of any text");
      equal(await plain.summarize(text, { context: " " }), await plain.summarize(text), "a blank");
    },
    "calls at the same time are all answered": async () => {
      const summarizer = await create();
      const [one, two, three] = await Promise.all([summarizer.summarize(text), summarizer.summarize("Another text."), summarizer.summarize(text)]);
      equal(one, three);
      ok(one !== two, "each its own");
    },

    // Streams.
    "a stream gives the summary": async () => {
      const summarizer = await create();
      const stream = summarizer.summarizeStreaming(text);
      equal(Object.prototype.toString.call(stream), "[object ReadableStream]");
      ok(stream instanceof ReadableStream, "a ReadableStream");
      const chunks = await read(stream);
      ok(chunks.length === 3, `${chunks.length} chunks`);
      equal(chunks.join(""), await summarizer.summarize(text));
      equal((await Array.fromAsync?.(summarizer.summarizeStreaming(text)))?.join("") ?? chunks.join(""), chunks.join(""));
    },
    "a stream may be left early": async () => {
      const summarizer = await create();
      const stream = summarizer.summarizeStreaming(text);
      for await (const chunk of stream) {
        ok(chunk, "a chunk");
        break;
      }
      equal(stream.locked, false, "locked");
      await summarizer.summarizeStreaming(text).cancel("no need");
      ok(await summarizer.summarize(text), "and it goes on");
    },
    "aborting a stream errors it": async () => {
      const summarizer = await create();
      const controller = new AbortController();
      const stream = summarizer.summarizeStreaming(text, { signal: controller.signal });
      controller.abort(reason);
      equal(await rejection(() => stream.pipeTo(new WritableStream())), reason);
      equal(thrown(() => summarizer.summarizeStreaming(text, { signal: controller.signal })), reason);
      ok((await read(summarizer.summarizeStreaming(text))).length > 0, "it is still of use");
    },
    "aborting a stream that has ended does nothing": async () => {
      const controller = new AbortController();
      await read((await create()).summarizeStreaming(text, { signal: controller.signal }));
      controller.abort();
    },

    // Aborting and destroying.
    "aborting a call rejects it, before, during, and not after": async () => {
      const summarizer = await create();
      for (const call of ["summarize", "measureInputUsage"]) {
        equal(await rejection(() => summarizer[call](text, { signal: aborted(reason) })), reason, call);
        const controller = new AbortController();
        const waiting = rejection(() => summarizer[call](text, { signal: controller.signal }));
        controller.abort(reason);
        equal(await waiting, reason, call);
        const late = new AbortController();
        ok(await summarizer[call](text, { signal: late.signal }), call);
        late.abort();
      }
      ok(await summarizer.summarize(text), "it is still of use");
    },
    "destroy ends what is under way and what comes": async () => {
      const summarizer = await create();
      const calls = [() => summarizer.summarize(text), () => summarizer.measureInputUsage(text)];
      const waiting = calls.map(rejection);
      const stream = summarizer.summarizeStreaming(text);
      summarizer.destroy();
      summarizer.destroy();
      for (const error of await Promise.all([...waiting, ...calls.map(rejection), rejection(() => read(stream))])) {
        equal(error.name, "AbortError");
        ok(error instanceof DOMException, "a DOMException");
      }
      equal(thrown(() => summarizer.summarizeStreaming(text)).name, "AbortError");
      equal(summarizer.type, "key-points", "it still says what it was");
    },
    "destroying one leaves the others": async () => {
      const [one, other] = await Promise.all([create(), create()]);
      const summary = other.summarize(text);
      one.destroy();
      ok(await summary, "a summary");
      other.destroy();
      ok(await (await create()).summarize(text), "and a new one works");
    },

    // Usage.
    "usage grows with the text and its context": async () => {
      const summarizer = await create();
      const usage = await summarizer.measureInputUsage(text);
      ok(usage > 0 && usage < summarizer.inputQuota && Number.isFinite(summarizer.inputQuota), usage);
      ok((await summarizer.measureInputUsage(text + text)) > usage, "longer");
      ok((await summarizer.measureInputUsage(text, { context: "For drivers." })) > usage, "with a context");
      ok((await summarizer.measureInputUsage("")) > 0, "of nothing");
      ok((await create({ sharedContext: "For drivers." })).inputQuota < summarizer.inputQuota, "a shared context takes its part");
    },
    "what exceeds the quota is told by how much": async () => {
      const summarizer = await create();
      const huge = "a ".repeat(summarizer.inputQuota / 2);
      const wanted = await summarizer.measureInputUsage(huge);
      for (const call of [() => summarizer.summarize(huge), () => read(summarizer.summarizeStreaming(huge)), () => create({ sharedContext: `${huge}.` })]) {
        const error = await rejection(call);
        ok(error instanceof QuotaExceededError && error instanceof DOMException, error);
        equal(error.name, "QuotaExceededError");
        equal(error.quota <= summarizer.inputQuota + 1 && error.requested > error.quota, true, `${error.requested} of ${error.quota}`);
      }
      ok(wanted > summarizer.inputQuota, "measured, it exceeds the quota");
    },
    "QuotaExceededError is as specified": () => {
      const error = new QuotaExceededError("Full", { quota: 10, requested: 20 });
      equal(Object.prototype.toString.call(error), "[object QuotaExceededError]");
      equal(error.message, "Full");
      equal(error.code, 22);
      equal(`${error.quota} ${error.requested}`, "10 20");
      equal(new QuotaExceededError().quota, null);
      // A browser's own may still lack the checks.
      if (/native code/u.test(Function.prototype.toString.call(QuotaExceededError))) return;
      equal(thrown(() => new QuotaExceededError("", { quota: -1 })).name, "RangeError");
      equal(thrown(() => new QuotaExceededError("", { quota: NaN })).name, "TypeError");
      equal(thrown(() => new QuotaExceededError("", { quota: 2, requested: 1 })).name, "RangeError");
    },
  };
}
