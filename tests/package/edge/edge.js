// An edge worker: it may not compile what it fetches, so the platform hands over the core as a module.

import init, { summarize } from "nutgraf";
import { createClient } from "nutgraf/client";
import { NutGraf } from "nutgraf/element";
import core from "nutgraf/nutgraf_bg.wasm";
import { Summarizer } from "nutgraf/summarizer";

export default {
  async fetch(request) {
    await init(core);
    const { summary } = summarize(await request.text(), { sentences: 1 });
    const entries = [createClient, NutGraf, Summarizer].map(({ name }) => name);
    return Response.json({ picks: summary.map(({ text }) => text), entries });
  },
};
