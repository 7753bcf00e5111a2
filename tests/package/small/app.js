// A page that wants a summary and nothing else.

import init, { summarize } from "nutgraf/summary-only";

await init();
const { summary } = summarize("The council voted on Monday to close the bridge. It is 90 years old. Boats go on.", { sentences: 1 });
document.querySelector("output").textContent = JSON.stringify({ picked: summary[0].text });
