//! Sentence ends.
//!
//! One pass: a table finds the bytes where an end may be ([`marks`]), [`stop`] reads the marks there with
//! what closes after them and what comes next, [`judge`] decides, [`lists`] and [`unmarked`] know ends that
//! have no mark. Cost: O(bytes of the block); a decision looks back at most one word of
//! 64 bytes and ahead at most a few words, and what it skipped is not read again.
//!
//! The rules, each with its reason, stand at the head of [`judge`].

mod address;
mod judge;
mod lists;
mod marks;
mod quotations;
mod spaces;
mod stop;
mod unmarked;
mod words;

use crate::language::Language;
use crate::text::Span;

use address::{end_of_address, end_of_stamp};
use judge::Judge;
use lists::{Label, is_next_bullet};
use marks::{Candidates, candidates_of, char_at, skip_space};
use stop::{Quotes, Stop};

/// The sentences of a block, in order: disjoint, without white space at their ends, together holding
/// every other character of the block.
pub(super) fn split(text: &str, block: Span, language: Language, out: &mut Vec<Span>) {
    let body = block.trimmed(text);
    // What lies beyond the block has no say.
    let Some(text) = text.get(..body.end()).filter(|_| !body.is_empty()) else {
        return;
    };
    let mut judge = Judge { text, start: body.start(), language };
    let mut label = Label::opening(text, body.start()).or_else(|| Label::before(text, body.start()));
    let mut quotes = Quotes::new(body.start());
    let candidates = candidates_of(language);
    let mut at = body.start();
    if let Some((end, next)) = judge.end_of_greeting() {
        cut(text, &mut judge, end, next, out);
        at = next;
    }
    while let Some(found) = candidate(text.as_bytes(), at, candidates) {
        if text.as_bytes()[found].is_ascii_uppercase() {
            if judge.begins_unmarked(found) {
                cut(text, &mut judge, found, found, out);
            }
            at = found + 1;
            continue;
        }
        if let Some(next) = label.and_then(|label| label.successor(text, found)) {
            // After its own bullet alone the label stands in the item that the bullet opened.
            if text.get(judge.start..next.start).is_some_and(|item| item.contains(char::is_alphanumeric)) {
                cut(text, &mut judge, next.start, next.start, out);
            }
            label = Some(next);
            at = next.end;
            continue;
        }
        let Some(stop) = Stop::read(text, &mut quotes, found, language) else {
            at = after_other(&mut judge, body.start(), found, out);
            continue;
        };
        at = stop.next;
        if let Some((end, next)) = judge.end_at(&stop) {
            cut(text, &mut judge, end, next, out);
            at = next.max(at);
            if let Some(opening) = Label::opening(text, next) {
                label = Some(opening);
                at = at.max(opening.end);
            }
        }
    }
    cut(text, &mut judge, text.len(), text.len(), out);
}

/// The next byte where a sentence may end.
#[inline]
fn candidate(bytes: &[u8], at: usize, candidates: &Candidates) -> Option<usize> {
    let rest = bytes.get(at..)?;
    rest.iter().position(|&byte| candidates[usize::from(byte)]).map(|offset| at + offset)
}

/// A candidate that is no mark: where to read on.
#[inline(never)]
fn after_other(judge: &mut Judge<'_>, block: usize, found: usize, out: &mut Vec<Span>) -> usize {
    let text = judge.text;
    let Some(character) = char_at(text, found) else {
        return found + 1;
    };
    let after = found + character.len_utf8();
    match character {
        '@' | ':' => {
            let Some(end) = end_of_address(text, found).or_else(|| end_of_stamp(text, found)) else {
                let next = skip_space(text, after);
                if character == ':' && judge.ends_at_colon(block, found, next) {
                    cut(text, judge, after, next, out);
                }
                return after;
            };
            let next = skip_space(text, end);
            if judge.ends_after_address(end, next) {
                cut(text, judge, end, next, out);
            }
            return end;
        }
        ';' => {
            let next = skip_space(text, after);
            if judge.ends_before_opener(after, next) {
                cut(text, judge, after, next, out);
            }
        }
        ' ' => {
            let next = skip_space(text, after);
            if judge.ends_at_space(found, next) {
                cut(text, judge, found, next, out);
            }
            return next;
        }
        '"' | '”' | '’' => {
            if let Some((end, next)) = judge.end_of_broken_speech(found, after) {
                cut(text, judge, end, next, out);
            }
        }
        _ if is_next_bullet(text, judge.start, found) => cut(text, judge, found, found, out),
        ')' | '\u{2600}'.. => {
            let next = skip_space(text, after);
            if judge.ends_with_a_smile(found, after, next) {
                cut(text, judge, after, next, out);
            }
        }
        _ => {}
    }
    after
}

/// Ends the sentence at `end` and begins the next at `next`.
fn cut(text: &str, judge: &mut Judge<'_>, end: usize, next: usize, out: &mut Vec<Span>) {
    let sentence = Span::new(judge.start, end).trimmed(text);
    if !sentence.is_empty() {
        out.push(sentence);
    }
    judge.start = next;
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    /// Every file of `tests/sentences/`, named for its language: one case a paragraph, `|` where a sentence ends, `^` where
    /// the block begins if other text stands before it.
    #[test]
    fn cases_of_every_language() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sentences");
        let mut wrong = Vec::new();
        for file in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let tag = file.file_stem().and_then(|stem| stem.to_str()).unwrap();
            let cases = std::fs::read_to_string(&file).unwrap();
            for case in cases.split("\n\n").map(str::trim).filter(|case| !case.is_empty() && !case.starts_with('#')) {
                let (before, block) = case.split_once('^').unwrap_or(("", case));
                let text = before.to_owned() + &block.replace(" | ", " ").replace('|', "");
                let mut spans = Vec::new();
                split(&text, Span::new(before.len(), text.len()), Language::of_tag(tag), &mut spans);
                let found: Vec<&str> = spans.iter().map(|span| span.of(&text)).collect();
                let wanted: Vec<&str> = block.split('|').map(str::trim).collect();
                if found != wanted {
                    wrong.push(format!("{tag}: {}", found.join(" | ")));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn every_solid_character_is_in_one_sentence() {
        let pieces = [
            "Mr",
            ".",
            " ",
            "?\"",
            "A",
            "b",
            "。",
            "😀",
            "1)",
            "[2]",
            "…",
            "’",
            "U.S.",
            "@",
            "://",
            "\u{200d}",
            "--",
            "(",
            ":)",
            ";",
            ":",
            "The",
            "Der",
            "3",
            "XIV",
            "„",
            "“",
            "«",
            "»",
            "「",
            "」と",
            "《",
            "》",
            "؟",
            "։",
            "۔",
            "।",
            "።",
            "།",
            "．",
            "и т. д.",
            "습니다",
            "ครับ",
            "Β",
            "\u{A0}",
            "\u{301}",
            "•",
        ];
        let tags = ["en", "de", "el", "hy", "ar", "it", "ko", "th", "und"];
        for seed in 0..20_000_usize {
            // A walk that is the same everywhere: eight pieces, chosen by a multiplicative generator.
            let mut state = seed * 2 + 1;
            let mut next = || {
                state = state.wrapping_mul(48_271) % 0x7FFF_FFFF;
                pieces[state / 7 % pieces.len()]
            };
            let text: String = (0..8).map(|_| next()).collect();
            let mut spans = Vec::new();
            split(&text, Span::new(0, text.len()), Language::of_tag(tags[seed % tags.len()]), &mut spans);
            assert!(spans.iter().all(|span| !span.is_empty() && span.trimmed(&text) == *span), "{text:?}: {spans:?}");
            assert!(spans.is_sorted_by(|first, second| first.end() <= second.start()), "{text:?}: {spans:?}");
            let solid = |text: &str| text.chars().filter(|character| !character.is_whitespace()).count();
            assert_eq!(
                spans.iter().map(|span| solid(span.of(&text))).sum::<usize>(),
                solid(&text),
                "{text:?}: {spans:?}"
            );
        }
    }
}
