// The page's one client. Its worker is started with the first module of the page, and given the core that is on its way; where
// that comes to nothing the worker loads it by itself, and tells what is wrong with it.

import { createClient } from "./client.js";
import { compileResponse } from "./compile.js";
import { giveUp, integrity, response } from "./core-ahead.js";
import { TO_LOAD } from "./patience.js";

const core = response?.then(compileResponse).catch(() => undefined);
setTimeout(giveUp, TO_LOAD);

export const client = createClient({ core, integrity });
