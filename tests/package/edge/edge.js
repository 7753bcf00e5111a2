// An edge worker: it may not compile what it fetches, so the platform hands over the cores as modules.

import init, { summarize } from "nutgraf";
import { createClient } from "nutgraf/client";
import { NutGraf } from "nutgraf/element";
import core from "nutgraf/nutgraf_bg.wasm";
import { Summarizer } from "nutgraf/summarizer";
import initAlone, { summarize as summarizeAlone } from "nutgraf/summary-only";
import smallCore from "nutgraf/summary_bg.wasm";

export default {
  async fetch(request) {
    await Promise.all([init(core), initAlone(smallCore)]);
    const text = await request.text();
    const [picks, alone] = [summarize, summarizeAlone].map((read) => read(text, { sentences: 1 }).summary.map((pick) => pick.text));
    const entries = [createClient, NutGraf, Summarizer].map(({ name }) => name);
    return Response.json({ picks, alone, entries });
  },
};
