//! What holds for any text whatever.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use nutgraf::{BlockKind, KnownBlock, Length, Options, Reader, Report, Utf16Span, summarize, summarize_all};
use proptest::prelude::*;

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
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
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

/// The text as JavaScript has it.
struct Units(Vec<u16>);

impl Units {
    fn slice(&self, span: Utf16Span) -> String {
        assert!(span.start <= span.end, "{span:?}");
        String::from_utf16(&self.0[span.start as usize..span.end as usize]).unwrap()
    }

    fn joined(&self, spans: &[Utf16Span]) -> String {
        spans.iter().map(|&span| self.slice(span)).collect()
    }
}

fn check_slices(text: &str, report: &Report) {
    let units = Units(text.encode_utf16().collect());
    assert_eq!(report.stats.characters as usize, units.0.len());
    for pick in &report.summary {
        assert_eq!(pick.text, units.joined(&pick.spans));
        assert!(pick.spans.iter().all(|span| pick.span.start <= span.start && span.end <= pick.span.end));
    }
    for pick in &report.summary {
        check_cuts(&pick.text, &pick.spans, pick.span);
    }
    if let Some(headline) = &report.headline {
        assert_eq!(headline.text, units.joined(&headline.spans));
        let columns = &report.sentences;
        let number = columns.starts.partition_point(|&start| start <= headline.spans[0].start) - 1;
        let sentence = Utf16Span { start: columns.starts[number], end: columns.ends[number] };
        check_cuts(&headline.text, &headline.spans, sentence);
    }
    for phrase in &report.phrases {
        assert_eq!(phrase.text, units.slice(phrase.spans[0]));
    }
    for name in report.people.iter().chain(&report.organisations).chain(&report.places) {
        assert!(name.mentions.iter().any(|&span| units.slice(span) == name.name));
        assert!(name.role.iter().all(|role| units.slice(role.span) == role.text));
    }
    let facts = (report.dates.iter().map(|date| (&date.text, date.span)))
        .chain(report.quantities.iter().map(|quantity| (&quantity.text, quantity.span)))
        .chain(report.quotes.iter().map(|quote| (&quote.text, quote.span)))
        .chain(report.quotes.iter().filter_map(|quote| quote.speaker.as_ref()).map(|who| (&who.name, who.span)))
        .chain(report.contacts.iter().map(|contact| (&contact.text, contact.span)));
    for (fact, span) in facts {
        assert_eq!(*fact, units.slice(span));
        assert!(!fact.is_empty());
    }
}

/// Spans are in order within their sentence, and what is left of it is something.
fn check_cuts(text: &str, spans: &[Utf16Span], sentence: Utf16Span) {
    assert!(spans.iter().all(|span| sentence.start <= span.start && span.start < span.end && span.end <= sentence.end));
    assert!(spans.is_sorted_by(|one, other| one.end <= other.start), "{spans:?}");
    assert!(!text.trim().is_empty());
}

/// Blocks and sentences are in order and disjoint, sentences lie in their blocks, and together they
/// cover every character that is not white space.
fn check_cover(text: &str, report: &Report) {
    let units = Units(text.encode_utf16().collect());
    let mut is_covered = vec![false; units.0.len()];
    let mut last = 0;
    for block in &report.blocks {
        assert!(last <= block.span.start && block.span.start < block.span.end, "{block:?}");
        last = block.span.end;
        is_covered[block.span.start as usize..block.span.end as usize].fill(true);
    }
    let columns = &report.sentences;
    let mut last = 0;
    for (number, (&start, &end)) in columns.starts.iter().zip(&columns.ends).enumerate() {
        assert!(last <= start && start < end, "sentence {number}: {start}..{end}");
        last = end;
        let block = &report.blocks[columns.blocks[number] as usize].span;
        assert!(block.start <= start && end <= block.end);
        assert!(columns.scores[number] <= 1000);
        is_covered[start as usize..end as usize].fill(true);
    }
    let mut at = 0;
    for character in text.chars() {
        let width = character.len_utf16();
        assert!(character.is_whitespace() || is_covered[at..at + width].iter().all(|&is| is), "{character:?} at {at}");
        at += width;
    }
}

fn check_budget(report: &Report, options: &Options) {
    let picks = report.summary.len();
    match options.length {
        Length::Sentences(most) => assert!(picks <= most as usize),
        Length::Words(most) => assert!(report.stats.summary_words <= most || picks == 1),
        Length::Ratio(share) => {
            assert!(f64::from(report.stats.summary_words) <= share * f64::from(report.stats.words) || picks == 1);
        }
    }
    let sentences: Vec<u32> = report.summary.iter().map(|pick| pick.sentence).collect();
    assert!(sentences.is_sorted_by(|one, other| one < other));
    let has_any = report.sentences.scores.iter().any(|&score| score > 0);
    assert_eq!(picks > 0, has_any);
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 600 } else { 20_000 }))]

    #[test]
    fn any_text_gives_a_sound_report(text in text(), options in options()) {
        let report = summarize(&text, &options).unwrap();
        check_slices(&text, &report);
        check_cover(&text, &report);
        check_budget(&report, &options);
        prop_assert_eq!(&summarize(&text, &options).unwrap(), &report);
    }

    #[test]
    fn any_string_gives_a_sound_report(text in "\\PC{0,80}|(?s:.{0,80})") {
        let report = summarize(&text, &Options::default()).unwrap();
        check_slices(&text, &report);
        check_cover(&text, &report);
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

    #[test]
    fn more_sentences_keep_the_best(text in text(), most in 1_u32..8) {
        let cut = |most| summarize(&text, &Options { length: Length::Sentences(most), ..Options::default() }).unwrap().summary;
        let few: Vec<_> = cut(most).iter().map(|pick| (pick.rank, pick.sentence)).collect();
        let more: Vec<_> = cut(most + 1).iter().map(|pick| (pick.rank, pick.sentence)).collect();
        prop_assert!(few.iter().all(|pick| more.contains(pick)), "{:?} not in {:?}", few, more);
    }
}
