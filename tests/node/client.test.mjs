// The client, on this very thread: what it is given once it does not send again, unless it may have changed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { createClient } from "../../dist/pkg/client.js";

const TEXT = "Ann met Bob in Paris. They spoke for an hour. Nobody wrote it down. Then it rained.";

// First, while none has started: what has is not replaced.
test("a core that the page has compiled is taken, and no other", async () => {
  // A module that wants a function `b` of `a`.
  const stranger = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 97, 1, 98, 0, 0];
  const strange = new WebAssembly.Module(Uint8Array.from(stranger));
  for (const given of [strange, Promise.resolve(strange)]) {
    const wrong = createClient({ core: given });
    await assert.rejects(wrong.summarize(TEXT), /cannot start; are its modules of one version/u);
    wrong.close();
  }
  // By its digest it is of another version: the client's own is loaded.
  const other = createClient({ core: Promise.resolve(strange), integrity: "sha256-other" });
  assert.equal((await other.summarize(TEXT, { sentences: 1 })).summary.length, 1);
  other.close();
  const core = await WebAssembly.compile(readFileSync(new URL("../../dist/pkg/nutgraf_bg.wasm", import.meta.url)));
  const right = createClient({ core });
  assert.equal((await right.summarize(TEXT, { sentences: 1 })).summary.length, 1);
  right.close();
});

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

/** Options that make the core fail in the middle of so many calls; an engine reports a trap with this class. */
function failing(times) {
  let left = times;
  return {
    get sentences() {
      if (left-- > 0) throw new WebAssembly.RuntimeError("Out of bounds memory access");
      return 1;
    },
  };
}

test("a call that fails inside is asked once more, and no more than that", async () => {
  const client = createClient();
  assert.equal((await client.summarize(TEXT, failing(1))).summary.length, 1);
  await assert.rejects(client.summarize(TEXT, failing(2)), /failed inside.*Out of bounds/u);
  assert.equal((await client.summarize(TEXT, { sentences: 2 })).summary.length, 2, "the next call works");
  client.close();
});
