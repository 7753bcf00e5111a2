//! What holds for any text whatever.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "support/sound.rs"]
mod sound;
#[path = "support/texts.rs"]
mod texts;

use nutgraf::{BlockKind, KnownBlock, Length, Options, Reader, Report, Utf16Span, summarize, summarize_all};
use proptest::prelude::*;
use sound::{check, check_budget, check_cover, check_slices};
use std::env;

/// How many cases each property is tried on. `NUTGRAF_CASES=1500000 cargo test --release --test properties` tries ten million
/// in all.
fn cases() -> ProptestConfig {
    let usual = if cfg!(debug_assertions) { 300 } else { 10_000 };
    ProptestConfig::with_cases(env::var("NUTGRAF_CASES").map_or(usual, |cases| cases.parse().unwrap()))
}

/// Texts of the pieces that matter to the rules, so that they meet in every order.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-z]{1,8}",
        3 => "[A-Z][a-z]{1,6}",
        1 => "[0-9]{1,5}",
        1 => "\\PC{1,4}",
        3 => prop::sample::select(vec![
            " ", " ", " ", ". ", ".", "? ", "! ", "… ", ", ", ": ", "\n", "\n\n", "\r\n", "\t", "- ", "* ", "# ", "> ", "1. ",
            "```", "~~~", "|", " | ", "  ", "   ", "\n    ", "---", "<!--", "-->", "\n> ", "\n> > ", ">", "\n- ", "\n2. ", "[a]: /", "\u{2028}",
            "\u{2029}", "\u{b}", "\u{c}", "\u{85}", "\u{ad}\n", "-\n", "\nBy ", "\n-- \n", "*** START OF ", "Share", "\"", "“", "”", "‘", "’", "'s", "«", "»", "(", ")", "[", "]", "@", "www.", "https://", "+44 ",
            "$", "€", "%", " per cent", "《", "！》", "。」と", "؟ ", "։ ", "۔", "। ", "። ", "; ", "• ", "1) ", "г. ", "습니다 ", "ครับ ", "Mr. ", "Dr. ", "U.S. ", " said ", ", who ", ", the ", ", but ", "However, ", ", in ", " was ", " — ", " that ", " in ", " of ", "June ", " 2024", "Monday", "18-19",
            "😀", "日本語。", "é", "e\u{301}", "\u{200d}", "\u{202e}", "\0", "\u{feff}", "\u{fffd}", "ß", "İ", "ﬁ",
        ]).prop_map(str::to_owned),
    ];
    let pieces = prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat());
    // The other half has what pieces in a row never make: nesting, repetition, tokens without an end, any script.
    let written = prop::collection::vec(any::<u8>(), 0..160).prop_map(|bytes| texts::text_of(&bytes, 4_000));
    prop_oneof![pieces, written]
}

/// Prose, whose picks mean something.
fn prose() -> impl Strategy<Value = String> {
    let noun = prop::sample::select(vec![
        "council", "bridge", "ferry", "engineer", "Ann Lee", "river", "budget", "mayor", "crack",
    ]);
    let verb = prop::sample::select(vec!["closed", "paid for", "warned of", "saw", "voted on", "measured", "repaired"]);
    let rest =
        prop::sample::select(vec!["in May", "on Monday", "for 5 million euros", "again", "after 90 years", "by night"]);
    let sentence = (noun.clone(), verb, noun, rest)
        .prop_map(|(who, does, what, more)| format!("The {who} {does} the {what} {more}."));
    let paragraph = prop::collection::vec(sentence, 2..6).prop_map(|sentences| sentences.join(" "));
    prop::collection::vec(paragraph, 2..6).prop_map(|paragraphs| paragraphs.join("\n\n"))
}

fn options() -> impl Strategy<Value = Options> {
    let length = prop_oneof![
        (1_u32..12).prop_map(Length::Sentences),
        (1_u32..200).prop_map(Length::Words),
        (0.01_f64..=1.0).prop_map(Length::Ratio),
    ];
    let language = prop::sample::select(vec![
        None,
        Some("en"),
        Some("de"),
        Some("el"),
        Some("hy"),
        Some("ar"),
        Some("fr"),
        Some("it"),
        Some("ko"),
        Some("th"),
    ]);
    (length, "[a-z]{0,8}", language, any::<bool>(), 1_u32..30, 0_u32..60).prop_map(
        |(length, focus, language, tighten, headline_words, max_facts)| Options {
            length,
            focus,
            language: language.map(str::to_owned),
            tighten,
            headline_words,
            max_facts,
            ..Options::default()
        },
    )
}

/// What a report over several sources says of the first of those that are left, as a report of its own.
fn take_source(report: &mut Report, source: u32, text: &str) -> Report {
    fn take<T>(list: &mut Vec<T>, is_own: impl Fn(&T) -> bool) -> Vec<T> {
        let (own, others) = std::mem::take(list).into_iter().partition(is_own);
        *list = others;
        own
    }
    let mut own = report.clone();
    let is_own = |other: Option<u32>| other == Some(source);
    own.headline = report.headline.take_if(|headline| is_own(headline.source));
    own.summary = take(&mut report.summary, |pick| is_own(pick.source));
    own.blocks = take(&mut report.blocks, |block| is_own(block.source));
    own.phrases = take(&mut report.phrases, |phrase| is_own(phrase.source));
    own.people = take(&mut report.people, |name| is_own(name.source));
    own.organisations = take(&mut report.organisations, |name| is_own(name.source));
    own.places = take(&mut report.places, |name| is_own(name.source));
    own.dates = take(&mut report.dates, |date| is_own(date.source));
    own.quantities = take(&mut report.quantities, |quantity| is_own(quantity.source));
    own.quotes = take(&mut report.quotes, |quote| is_own(quote.source));
    own.contacts = take(&mut report.contacts, |contact| is_own(contact.source));
    let blocks = own.blocks.len() as u32;
    let columns = &mut report.sentences;
    let sources = columns.sources.get_or_insert_default();
    let sentences = sources.partition_point(|&other| other == source);
    sources.drain(..sentences);
    own.sentences.starts = columns.starts.drain(..sentences).collect();
    own.sentences.ends = columns.ends.drain(..sentences).collect();
    own.sentences.blocks = columns.blocks.drain(..sentences).collect();
    own.sentences.scores = columns.scores.drain(..sentences).collect();
    columns.blocks.iter_mut().for_each(|block| *block -= blocks);
    own.stats.characters = text.encode_utf16().count() as u32;
    own
}

/// The texts of the picks of a length, in order.
fn picked(text: &str, sentences: u32) -> Vec<String> {
    let options = Options { length: Length::Sentences(sentences), ..Options::default() };
    summarize(text, &options).unwrap().summary.into_iter().map(|pick| pick.text).collect()
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_text_gives_a_sound_report(text in text(), options in options()) {
        let report = summarize(&text, &options).unwrap();
        check(&text, &report, &options);
        prop_assert_eq!(&summarize(&text, &options).unwrap(), &report);
    }

    #[test]
    fn any_string_gives_a_sound_report(text in "\\PC{0,80}|(?s:.{0,80})") {
        let options = Options::default();
        check(&text, &summarize(&text, &options).unwrap(), &options);
    }

    #[test]
    fn any_texts_give_a_sound_report(texts in prop::collection::vec(text(), 0..5), options in options()) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let report = summarize_all(&texts, &options).unwrap();
        check_budget(&report, &options);
        prop_assert_eq!(&summarize_all(&texts, &options).unwrap(), &report);
        let units: usize = texts.iter().map(|text| text.encode_utf16().count()).sum();
        prop_assert_eq!(report.stats.characters as usize, units);
        let mut left = report;
        for (source, text) in (0..).zip(&texts) {
            let of_source = take_source(&mut left, source, text);
            check_slices(text, &of_source);
            check_cover(text, &of_source);
        }
        prop_assert!(left.summary.is_empty() && left.blocks.is_empty() && left.sentences.starts.is_empty());
    }

    #[test]
    fn known_blocks_give_a_sound_report(text in text(), cuts in prop::collection::vec((0_u32..400, 0_u8..7), 0..12)) {
        use BlockKind::{Boilerplate, Code, Heading, ListItem, Paragraph, Quote, Table};
        let kinds = [Heading, Paragraph, ListItem, Quote, Code, Table, Boilerplate];
        let length = text.encode_utf16().count() as u32;
        let mut cuts = cuts;
        cuts.sort_unstable();
        let known: Vec<KnownBlock> = cuts
            .windows(2)
            .map(|pair| KnownBlock {
                span: Utf16Span { start: pair[0].0.min(length), end: pair[1].0.min(length) },
                kind: kinds[pair[0].1 as usize],
                level: (pair[1].1 > 0).then_some(pair[1].1),
            })
            .collect();
        let report = Reader::with_blocks(text.as_str(), &known, None).unwrap().summarize(&Options::default()).unwrap();
        check_slices(&text, &report);
        check_cover(&text, &report);
    }

    /// Two places more than one, and a sentence may come with the one before it that it needs: only for such a pair may
    /// the best of a shorter summary give way, since neither of the two is worth as much alone.
    #[test]
    fn more_sentences_keep_the_best(text in text(), most in 1_u32..8) {
        let cut = |most| summarize(&text, &Options { length: Length::Sentences(most), ..Options::default() }).unwrap().summary;
        let best = cut(most).into_iter().min_by_key(|pick| pick.rank).map(|pick| pick.sentence);
        let more: Vec<_> = cut(most + 1).iter().map(|pick| pick.sentence).collect();
        let is_pair = more.windows(2).any(|pair| pair[0] + 1 == pair[1]);
        prop_assert!(is_pair || best.is_none_or(|best| more.contains(&best)), "{:?} not in {:?}", best, more);
    }

    #[test]
    fn boilerplate_at_the_end_is_never_picked(text in prose(), lines in 1_usize..5) {
        let boilerplate = ["Share this article", "Copyright 2024 Example News. All rights reserved.", "Subscribe to our newsletter", "Read more:"];
        let longer = format!("{text}\n\n{}", boilerplate[..lines].join("\n\n"));
        for pick in picked(&longer, 50) {
            prop_assert!(!boilerplate.iter().any(|line| line.contains(&pick)), "{}", pick);
        }
    }

    #[test]
    fn a_text_twice_is_said_once(text in prose()) {
        let twice = format!("{text}\n\n{text}");
        let options = Options::default();
        check(&twice, &summarize(&twice, &options).unwrap(), &options);
        let mut picks = picked(&twice, 3);
        picks.sort();
        picks.dedup();
        // As many different sentences as there are, up to three.
        let mut all = picked(&text, 3);
        all.sort();
        all.dedup();
        prop_assert_eq!(picks.len(), all.len());
    }
}
