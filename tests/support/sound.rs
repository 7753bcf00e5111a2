//! What every report keeps, whatever the text: checks that property tests and fuzzers share. They fail by panicking.

use nutgraf::{Length, Options, Report, Utf16Span};

/// The text as JavaScript has it.
struct Units(Vec<u16>);

impl Units {
    fn of(text: &str) -> Self {
        Self(text.encode_utf16().collect())
    }

    fn slice(&self, span: Utf16Span) -> String {
        assert!(span.start <= span.end, "{span:?}");
        // A span that parts a surrogate pair is no UTF-16.
        String::from_utf16(&self.0[span.start as usize..span.end as usize]).expect("character bounds")
    }

    fn joined(&self, spans: &[Utf16Span]) -> String {
        spans.iter().map(|&span| self.slice(span)).collect()
    }

    fn has_something_at(&self, span: Utf16Span) {
        assert!(!self.slice(span).trim().is_empty(), "nothing at {span:?}");
    }
}

/// Slices, cover and budget of a report over one text.
pub(crate) fn check(text: &str, report: &Report, options: &Options) {
    check_slices(text, report);
    check_cover(text, report);
    check_budget(report, options);
    check_facts(report, options);
}

/// Every text of a report is what the source has at its span.
pub(crate) fn check_slices(text: &str, report: &Report) {
    let units = Units::of(text);
    assert_eq!(report.stats.characters as usize, units.0.len());
    for pick in &report.summary {
        assert_eq!(pick.text, units.joined(&pick.spans));
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
        assert!(phrase.spans.is_sorted_by(|one, other| one.start < other.start), "{phrase:?}");
        phrase.spans.iter().chain(&phrase.gloss).for_each(|&span| units.has_something_at(span));
    }
    for name in report.people.iter().chain(&report.organisations).chain(&report.places) {
        assert!(name.mentions.iter().any(|&span| units.slice(span) == name.name));
        assert!(name.mentions.is_sorted_by(|one, other| one.start < other.start), "{name:?}");
        name.mentions.iter().chain(&name.gloss).for_each(|&span| units.has_something_at(span));
        assert!(name.role.iter().all(|role| units.slice(role.span) == role.text));
    }
    let facts = (report.dates.iter().map(|date| (&date.text, date.span)))
        .chain(report.quantities.iter().map(|quantity| (&quantity.text, quantity.span)))
        .chain(report.quotes.iter().map(|quote| (&quote.text, quote.span)))
        .chain(report.contacts.iter().map(|contact| (&contact.text, contact.span)));
    for (fact, span) in facts {
        assert_eq!(*fact, units.slice(span));
        assert!(!fact.is_empty());
    }
    // A speaker is named in full, where the mention may be a part of it.
    for speaker in report.quotes.iter().filter_map(|quote| quote.speaker.as_ref()) {
        units.has_something_at(speaker.span);
        assert!(text.contains(&speaker.name), "{speaker:?}");
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
pub(crate) fn check_cover(text: &str, report: &Report) {
    let units = Units::of(text);
    let mut is_covered = vec![false; units.0.len()];
    let mut last = 0;
    for block in &report.blocks {
        assert!(last <= block.span.start && block.span.start < block.span.end, "{block:?}");
        last = block.span.end;
        is_covered[block.span.start as usize..block.span.end as usize].fill(true);
        units.slice(block.span);
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
        units.slice(Utf16Span { start, end });
    }
    let mut at = 0;
    for character in text.chars() {
        let width = character.len_utf16();
        assert!(character.is_whitespace() || is_covered[at..at + width].iter().all(|&is| is), "{character:?} at {at}");
        at += width;
    }
}

/// The summary keeps to its length, and there is one where there can be.
pub(crate) fn check_budget(report: &Report, options: &Options) {
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
    let mut ranks: Vec<u32> = report.summary.iter().map(|pick| pick.rank).collect();
    ranks.sort_unstable();
    assert!(ranks.windows(2).all(|pair| pair[0] + 1 == pair[1]), "ranks {ranks:?}");
}

/// No list is longer than asked for, and a link leads nowhere but where links may.
fn check_facts(report: &Report, options: &Options) {
    let most = options.max_facts as usize;
    let lists = [
        report.phrases.len(),
        report.people.len(),
        report.organisations.len(),
        report.places.len(),
        report.dates.len(),
        report.quantities.len(),
        report.quotes.len(),
        report.contacts.len(),
    ];
    assert!(lists.iter().all(|&length| length <= most), "{lists:?} above {most}");
    for href in report.contacts.iter().filter_map(|contact| contact.href.as_deref()) {
        let scheme = href.split(':').next().unwrap_or_default().to_ascii_lowercase();
        assert!(["http", "https", "mailto", "tel"].contains(&scheme.as_str()), "{href}");
    }
    assert!(report.quantities.iter().filter_map(|quantity| quantity.value).all(f64::is_finite));
}
