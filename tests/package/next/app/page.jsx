// On the server's side every entry can be imported, and the core runs.

import init, { summarize } from "nutgraf";
import { NutGraf } from "nutgraf/element";
import { Browser } from "./browser.jsx";

const text = "The council voted on Monday to close the bridge. It is 90 years old. Engineers had warned of cracks in the bridge since 2019.";

export default async function Page() {
  await init();
  const [pick] = summarize(text, { sentences: 1 }).summary;
  return (
    <>
      <p data-tag={typeof NutGraf.define}>{pick.text}</p>
      <Browser />
    </>
  );
}
