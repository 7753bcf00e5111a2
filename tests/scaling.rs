//! Hostile texts cost no more than their length: twice the text takes about twice the time.
//!
//! The bound is loose, because machines are noisy: a quadratic step takes 16 times as long on four times
//! the text, a linear one 4 times; 9 lies between.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::time::{Duration, Instant};

use nutgraf::{Options, summarize};

/// Bytes of the smaller text.
const SMALL: usize = if cfg!(debug_assertions) { 40_000 } else { 200_000 };
const GROWTH: usize = 4;
const MOST_TIMES_LONGER: u32 = 9;

fn shortest(text: &str) -> Duration {
    (0..3)
        .map(|_| {
            let start = Instant::now();
            summarize(text, &Options::default()).unwrap();
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

#[test]
fn hostile_texts_stay_near_linear() {
    let pieces = [
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
    let mut slow = Vec::new();
    for piece in pieces {
        let small = piece.repeat(SMALL / piece.len());
        let large = piece.repeat(GROWTH * SMALL / piece.len());
        let (one, four) = (shortest(&small), shortest(&large));
        if four > one * MOST_TIMES_LONGER && four > Duration::from_millis(100) {
            slow.push((piece, one, four));
        }
    }
    assert!(slow.is_empty(), "grows faster than its length: {slow:?}");
}
