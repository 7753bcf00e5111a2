// The client, on this very thread: what it is given once it does not send again, unless it may have changed.
import assert from "node:assert/strict";
import test from "node:test";
import { createClient } from "../../dist/pkg/client.js";

const TEXT = "Ann met Bob in Paris. They spoke for an hour. Nobody wrote it down. Then it rained.";

/** A structure that counts how often its text is asked for. */
function counted(freeze) {
  let times = 0;
  const input = {
    get text() {
      times += 1;
      return TEXT;
    },
    blocks: freeze([freeze({ start: 0, end: TEXT.length, kind: "paragraph" })]),
  };
  return { input: freeze(input), times: () => times };
}

for (const [name, freeze, isReadAgain] of [
  ["a frozen structure is read once", Object.freeze, false],
  ["one that may have changed is read again", (value) => value, true],
]) {
  test(name, async () => {
    const client = createClient();
    const { input, times } = counted(freeze);
    assert.equal((await client.summarize(input, { sentences: 1 })).summary.length, 1);
    const before = times();
    assert.ok(before > 0);
    assert.equal((await client.summarize(input, { sentences: 2 })).summary.length, 2);
    assert.equal(times() > before, isReadAgain);
    client.close();
  });
}
