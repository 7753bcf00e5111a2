//! Openings: the first words of a line, looked up in the lists. The longest entry counts.
//!
//! Cost: O(1) a block; most end with a look at one bit.

use super::{Glance, MOST_WORDS, bylines, dates};
use crate::kinds::ReasonCode;
use crate::language::{HASHED_BYTES, Language, Openings};

/// Longest opening that is looked up, in bytes, and in words.
const LONGEST: usize = 64;
const MOST_ENDS: usize = 12;
/// Most words of a title that is a link, and of a line about dates.
const MOST_LINK_WORDS: usize = 14;
const MOST_DATE_WORDS: usize = 16;
/// Most words of a credit behind a caption.
const MOST_CREDIT_BYTES: usize = 80;

/// How an entry of the lists matches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Manner {
    Opens,
    Link,
    Year,
    Whole,
    Number,
    Long,
    Date,
    Byline { words: usize },
    Header,
    Subject { bytes: usize },
    Menu,
    Agency,
    Role,
}

/// The name of each reason that the lists know.
pub(super) fn reason_of(name: &str) -> Option<ReasonCode> {
    Some(match name {
        "advertisement" => ReasonCode::Advertisement,
        "byline" => ReasonCode::Byline,
        "call-to-action" => ReasonCode::CallToAction,
        "caption" => ReasonCode::Caption,
        "comments" => ReasonCode::Comments,
        "consent" => ReasonCode::Consent,
        "copyright" => ReasonCode::Copyright,
        "date-line" => ReasonCode::DateLine,
        "disclaimer" => ReasonCode::Disclaimer,
        "licence" => ReasonCode::Licence,
        "mail-header" => ReasonCode::MailHeader,
        "metadata" => ReasonCode::Metadata,
        "navigation" => ReasonCode::Navigation,
        "player" => ReasonCode::Player,
        "publication" => ReasonCode::Publication,
        "read-more" => ReasonCode::ReadMore,
        "share" => ReasonCode::Share,
        "signature" => ReasonCode::Signature,
        "subscribe" => ReasonCode::Subscribe,
        _ => return None,
    })
}

/// The manner of each name that the lists know.
pub(super) fn manner_of(name: &str) -> Option<Manner> {
    Some(match name {
        "" => Manner::Opens,
        "link" => Manner::Link,
        "year" => Manner::Year,
        "whole" => Manner::Whole,
        "number" => Manner::Number,
        "long" => Manner::Long,
        "date" => Manner::Date,
        "byline" => Manner::Byline { words: 0 },
        "header" => Manner::Header,
        "subject" => Manner::Subject { bytes: 0 },
        "menu" => Manner::Menu,
        "agency" => Manner::Agency,
        "role" => Manner::Role,
        _ => return None,
    })
}

/// How the block's first words are known. `opening` is room to work in.
pub(super) fn find(content: &str, language: Language, opening: &mut String) -> Option<(Manner, ReasonCode)> {
    let content = content.trim_start_matches(is_ornament);
    let numbered = content.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
    let is_numbered = numbered.len() < content.len();
    let [own, english] = language.boilerplate();
    // A glance at the first words spares nearly all blocks the rest.
    let first = fold(numbered, HASHED_BYTES + 2, opening);
    let is_english = std::ptr::eq(own, english);
    let may_open = [own.may_open(first), !is_english && english.may_open(first)];
    if may_open == [false; 2] {
        return None;
    }
    let line = fold(numbered, LONGEST, opening);
    let lists = [(own, may_open[0]), (english, may_open[1])];
    lists.into_iter().filter(|(_, may)| *may).find_map(|(list, _)| longest(list, line, is_numbered))
}

/// Signs that stand before lines without saying anything.
fn is_ornament(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '*' | '_' | '[' | '(' | '{' | '#' | '-' | '|' | '+' | '~' | '\u{a0}' | '·' | '×' | '\u{2010}'
            ..='\u{2015}'
    ) || matches!(letter, '•' | '…' | '←'..='⇿' | '■'..='➿')
}

fn longest(list: &Openings, line: &str, is_numbered: bool) -> Option<(Manner, ReasonCode)> {
    let (ends, count) = ends(line);
    for &end in ends[..count].iter().rev() {
        let Some(words) = line.get(..end) else { continue };
        let Some((reason, manner)) = list.get(words) else { continue };
        let (manner, reason) = (manner_of(manner)?, reason_of(reason)?);
        if is_numbered != (manner == Manner::Number) && is_numbered {
            continue;
        }
        // A line that was cut off has more to say.
        let is_whole = line.len() < LONGEST && !line.get(end..).unwrap_or_default().contains(char::is_alphabetic);
        let manner = match manner {
            Manner::Whole | Manner::Number | Manner::Menu | Manner::Agency | Manner::Role if !is_whole => continue,
            Manner::Byline { .. } => Manner::Byline { words: words.split(' ').count() },
            Manner::Subject { .. } => Manner::Subject { bytes: end },
            other => other,
        };
        return Some((manner, reason));
    }
    None
}

/// Where words of the line end, each also with the colon behind it.
fn ends(line: &str) -> ([usize; MOST_ENDS], usize) {
    let mut ends = [0; MOST_ENDS];
    let mut count = 0;
    let mut before = ' ';
    for (at, letter) in line.char_indices().chain([(line.len(), ' ')]) {
        let is_end = !letter.is_alphanumeric() && (before.is_alphanumeric() || matches!(before, ':' | '©' | ')' | '@'))
            || matches!(before, '©' | '@');
        if is_end && at > 0 && count < MOST_ENDS {
            ends[count] = at;
            count += 1;
        }
        before = letter;
    }
    (ends, count)
}

/// The start of a line in lower case, white space as single spaces, none before a colon.
fn fold<'a>(content: &str, most: usize, out: &'a mut String) -> &'a str {
    out.clear();
    let mut is_space = false;
    for letter in content.chars() {
        if out.len() >= most {
            break;
        }
        if letter.is_ascii_alphanumeric() && !is_space {
            out.push(letter.to_ascii_lowercase());
            continue;
        }
        if letter.is_whitespace() {
            is_space = true;
            continue;
        }
        if is_space && letter != ':' {
            out.push(' ');
        }
        is_space = false;
        match letter {
            '’' => out.push('\''),
            _ => out.extend(letter.to_lowercase()),
        }
    }
    out
}

/// Whether what is known of the first words suffices.
pub(super) fn suffices(manner: Manner, content: &str, glance: &Glance, language: Language) -> bool {
    let words = glance.words;
    match manner {
        Manner::Opens => words <= MOST_WORDS,
        Manner::Link => words <= MOST_LINK_WORDS && !glance.is_ended,
        Manner::Year => words <= MOST_WORDS && content.split_whitespace().nth(1).is_some_and(dates::is_year),
        Manner::Whole | Manner::Number | Manner::Agency => words <= MOST_LINK_WORDS,
        Manner::Long => true,
        Manner::Date => words <= MOST_DATE_WORDS && !glance.is_ended && dates::has_date(content),
        Manner::Byline { words: skipped } => bylines::is_byline(content, skipped, glance.is_ended, language),
        Manner::Header | Manner::Subject { .. } | Manner::Menu | Manner::Role => false,
    }
}

/// A credit or a right behind a caption: the second of a short block's two sentences opens so. More sentences are text
/// with the credit of a picture behind it.
pub(super) fn last_sentence(text: &str, glance: &Glance, language: Language) -> Option<ReasonCode> {
    let last = glance.last_sentence.filter(|last| last.len() <= MOST_CREDIT_BYTES)?;
    let (manner, reason) = find(last.of(text), language, &mut String::new())?;
    let is_credit = matches!(reason, ReasonCode::Caption | ReasonCode::Copyright) && manner == Manner::Opens;
    is_credit.then_some(reason)
}

/// Whether a word is the name of an agency or of somebody who writes, as the lists have it.
pub(super) fn is_known(word: &str, manner: Manner, language: Language) -> bool {
    let folded = word.to_lowercase();
    let known = |list: &Openings| list.get(&folded).and_then(|(_, name)| manner_of(name)) == Some(manner);
    language.boilerplate().into_iter().any(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_entry_has_a_reason_and_a_manner() {
        for tag in ["de", "en", "es", "fr", "it", "nl", "pt"] {
            for (words, value) in Language::of_tag(tag).boilerplate()[0].entries() {
                let (reason, manner) = value.split_once('\t').unwrap_or((value, ""));
                assert!(reason_of(reason).is_some() && manner_of(manner).is_some(), "{tag}: {words}");
                assert!(words.len() <= LONGEST && ends(words).1 < MOST_ENDS, "{tag}: {words} is too long");
                assert!(Language::of_tag(tag).boilerplate()[0].may_open(words), "{tag}: {words} is never looked up");
                assert_eq!(ends(words).0[..ends(words).1].last(), Some(&words.len()), "{tag}: {words} is never found");
            }
        }
    }
}
