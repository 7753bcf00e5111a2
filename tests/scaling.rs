//! Hostile texts cost no more than their length: twice the text takes about twice the time.
//!
//! What counts is the time of the processor, which others do not take; the bound is loose, because caches are: a
//! quadratic step takes 16 times as long on four times the text, a linear one 4 times; 9 lies between.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::time::Duration;

use cpu_time::ThreadTime;
use nutgraf::{Error, Length, MAX_BYTES, Options, summarize};

/// Bytes of the smaller text.
const SMALL: usize = if cfg!(debug_assertions) { 40_000 } else { 200_000 };
const GROWTH: usize = 4;
const MOST_TIMES_LONGER: u32 = 9;

fn shortest(text: &str) -> Duration {
    shortest_with(text, &Options::default())
}

fn shortest_with(text: &str, options: &Options) -> Duration {
    (0..3)
        .map(|_| {
            let start = ThreadTime::now();
            summarize(text, options).unwrap();
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

/// Longer than any book: no stop, no word, nothing but marks.
#[test]
fn long_texts_without_an_end_are_read() {
    let texts = [
        ("word ", 2_000_000, 1),
        (" ", 1_000_000, 0),
        (".", 1_000_000, 1),
        ("\"", 1_000_000, 1),
        ("(", 1_000_000, 1),
        ("»", 1_000_000, 1),
        ("ก", 1_000_000, 1),
    ];
    for (piece, times, sentences) in texts {
        let times = if cfg!(debug_assertions) { times / 10 } else { times };
        let report = summarize(&piece.repeat(times), &Options::default()).unwrap();
        assert_eq!(report.sentences.starts.len(), sentences, "{piece:?}");
    }
}

/// The limit is looked at before the text: to go once over its bytes would take longer.
#[test]
fn a_text_above_the_limit_is_refused_at_once() {
    const AT_ONCE: Duration = Duration::from_millis(2);
    let text = "a".repeat(MAX_BYTES + 1);
    let start = ThreadTime::now();
    let error = summarize(&text, &Options::default()).unwrap_err();
    let took = start.elapsed();
    assert_eq!(error, Error::TooLong { bytes: MAX_BYTES + 1 });
    assert!(took < AT_ONCE, "only after {took:?}");
}

/// Each is repeated a million times or so.
const PIECES: &[&str] = &[
    "a",
    "A ",
    ".",
    ". ",
    "\"",
    "“",
    "’",
    "(",
    "[",
    "@",
    "1",
    "1 ",
    "1. ",
    "- ",
    "> ",
    "#",
    "\n",
    "a\n",
    " ",
    "😀",
    "日",
    "の",
    "ก",
    "เ\u{E31}",
    "\u{1039}က",
    "l'",
    "a·",
    "e\u{301}",
    "Putin ",
    "www.",
    "a@b.",
    "https://",
    "+1 ",
    "$",
    "%",
    "June ",
    "the ",
    "Mr. ",
    "of ",
    "A of ",
    "```\n",
    "| ",
    "\"Yes,\" he said. ",
    "The same sentence over and over again. ",
    "a.b.c.",
    "0x7f,",
    "'s ",
    "\u{202e}",
    "?",
    "…",
    ". . ",
    "; A ",
    "• ",
    "•   ",
    "a. \" ",
    "„a. ",
    "« . – ",
    "《！",
    "！",
    "」",
    "։",
    "न।",
    "[1]",
    "1) a ",
    "a. b. ",
    "A The b ",
    "\r",
    ">",
    ">\n",
    "> a\n> > b\n",
    "|",
    "|\n",
    "a | b\n",
    "a\tb\n",
    "a  b   c\n",
    "a   b\nab    c\n",
    "---\n",
    "a\n---\n",
    "<!--\n",
    "~~~ x\n",
    "- a\n  b\n",
    "1. a\n2. b\n",
    "    a();\n",
    "a\n\n",
    "By A\n",
    "\u{2028}",
    "\u{c}",
    "\0",
    "A line that goes on in rows and rows,\n",
];

#[test]
fn hostile_texts_stay_near_linear() {
    let mut slow = Vec::new();
    for piece in PIECES {
        let small = piece.repeat(SMALL / piece.len());
        let large = piece.repeat(GROWTH * SMALL / piece.len());
        let (one, four) = (shortest(&small), shortest(&large));
        if four > one * MOST_TIMES_LONGER && four > Duration::from_millis(100) {
            slow.push((piece, one, four));
        }
    }
    assert!(slow.is_empty(), "grows faster than its length: {slow:?}");
}

/// One sentence of ever new words, then one known word again and again: whatever is counted once a sentence must not be
/// looked for from its start.
#[test]
fn one_endless_sentence_is_read_in_one_pass() {
    let text = |bytes: usize| {
        let new: Vec<String> = (0..bytes / 14).map(|number| format!("w{number}")).collect();
        format!("{} {}", new.join(" "), "about ".repeat(bytes / 12))
    };
    let (small, large) = (shortest(&text(SMALL)), shortest(&text(GROWTH * SMALL)));
    let most = (small * MOST_TIMES_LONGER).max(Duration::from_millis(100));
    assert!(large < most, "{small:?}, then {large:?} for {GROWTH} times as much");
}

/// Every sentence is picked and cut, and each has all that can be looked at.
#[test]
fn tightening_is_linear() {
    let options = Options { tighten: true, length: Length::Ratio(1.0), ..Options::default() };
    for (piece, times) in
        [("Ada, who is a judge, ", 30), ("(a) — ", 60), ("said, the a, ", 60), ("in “a, ", 60), ("', ‘a, ", 60)]
    {
        let sentence = format!("The {}ends here. ", piece.repeat(times));
        let text = |bytes: usize| sentence.repeat(bytes / sentence.len());
        let (short, long) = (shortest_with(&text(SMALL), &options), shortest_with(&text(SMALL * GROWTH), &options));
        let most = (short * MOST_TIMES_LONGER).max(Duration::from_millis(200));
        assert!(long < most, "{piece:?}: {short:?}, then {long:?} for {GROWTH} times as much");
    }
}
