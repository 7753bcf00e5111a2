// What holds for every report, whatever the text: used on every case, in Node and in browsers.

/** Every span of a report, with the text it claims to have where it says so. */
function* spansOf(report) {
  for (const { span, spans } of report.summary) yield* [span, ...spans].map((span) => [span]);
  for (const span of report.headline?.spans ?? []) yield [span];
  for (const block of report.blocks) yield [block.span];
  for (const { text, spans, gloss } of report.phrases) {
    yield [spans[0], text];
    yield* [...spans, ...(gloss ? [gloss] : [])].map((span) => [span]);
  }
  for (const { role, gloss, mentions } of [...report.people, ...report.organisations, ...report.places]) {
    yield* [...mentions, ...(gloss ? [gloss] : [])].map((span) => [span]);
    if (role) yield [role.span, role.text];
  }
  for (const list of [report.dates, report.quantities, report.quotes, report.contacts]) {
    yield* list.map((fact) => [fact.span, fact.text]);
  }
  for (const { speaker } of report.quotes) if (speaker) yield [speaker.span];
}

/** What a report says in words that it has put together, with the spans they are from. */
function* joinedOf({ summary, headline }) {
  for (const { text, spans } of summary) yield [text, spans];
  if (headline) yield [headline.text, headline.spans];
}

/** @returns {string[]} what is wrong; nothing if the report keeps its promises */
export function problems(text, report) {
  const wrong = [];
  const check = (holds, message) => holds || wrong.push(message);
  for (const [{ start, end }, claimed] of spansOf(report)) {
    check(start <= end && end <= text.length, `span ${start}..${end} leaves the text`);
    if (claimed !== undefined) check(text.slice(start, end) === claimed, `${start}..${end} is not ${JSON.stringify(claimed)}`);
  }
  for (const [claimed, spans] of joinedOf(report)) {
    const joined = spans.map(({ start, end }) => text.slice(start, end)).join("");
    check(joined === claimed, `its spans are not ${JSON.stringify(claimed)}`);
  }
  for (const { name, mentions } of [...report.people, ...report.organisations, ...report.places]) {
    check(mentions.some(({ start, end }) => text.slice(start, end) === name), `nowhere is ${JSON.stringify(name)}`);
  }
  const { starts, ends, blocks, scores } = report.sentences;
  check(starts instanceof Uint32Array && ends instanceof Uint32Array && blocks instanceof Uint32Array, "columns are typed");
  check(scores instanceof Uint16Array, "scores are typed");
  const lengths = new Set([starts.length, ends.length, blocks.length, scores.length, report.stats.sentences]);
  check(lengths.size === 1, "columns differ in length");
  for (let i = 0; i < starts.length; i += 1) {
    check(starts[i] < ends[i], `sentence ${i} is empty`);
    check(i === 0 || ends[i - 1] <= starts[i], `sentence ${i} overlaps the one before`);
    check(scores[i] <= 1000, `score of sentence ${i} above 1000`);
  }
  check(report.stats.characters === text.length, "characters are not the text's length");
  uncovered(text, report, check);
  return wrong;
}

/** Sentences and blocks together cover whatever is not white space. */
function uncovered(text, report, check) {
  const covered = new Uint8Array(text.length);
  const { starts, ends } = report.sentences;
  starts.forEach((start, i) => covered.fill(1, start, ends[i]));
  for (const { span } of report.blocks) covered.fill(1, span.start, span.end);
  // U+0085 is white space to Unicode, and to JavaScript it is not.
  const first = covered.findIndex((is, i) => !is && /[^\s\u0085]/u.test(text[i]));
  check(first < 0, `nothing covers ${JSON.stringify(text.slice(first, first + 20))} at ${first}`);
}
