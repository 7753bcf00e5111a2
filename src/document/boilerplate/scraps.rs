//! Scraps: credits of pictures, addresses, numbers of pages. Cost: O(bytes) of a short block.

use super::Glance;
use super::openings::{Manner, is_known};
use crate::kinds::ReasonCode;
use crate::language::Language;

/// Most words of a line that is there for its address, and of one that ends with a stop all the same.
const MOST_CONTACT_WORDS: usize = 8;
const MOST_ENDED_CONTACT_WORDS: usize = 4;

pub(super) fn reason(content: &str, glance: &Glance, language: Language) -> Option<ReasonCode> {
    if is_page_number(content) {
        return Some(ReasonCode::PageNumber);
    }
    if is_contact(content, glance) {
        return Some(ReasonCode::ContactLine);
    }
    (!glance.is_ended && ends_with_credit(content, language)).then_some(ReasonCode::Caption)
}

/// `12`, `- 12 -`, `Page 3 of 10`, `[Pg 12]`
fn is_page_number(content: &str) -> bool {
    /// Longer lines have more to say, in bytes.
    const LONGEST: usize = 24;
    /// Pages have at most so many figures; four are a year.
    const MOST_FIGURES: usize = 3;
    if content.len() > LONGEST || !content.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let mut words = content.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_number = |word: &str| word.len() <= MOST_FIGURES && word.bytes().all(|byte| byte.is_ascii_digit());
    match words.next().map(str::to_lowercase).as_deref() {
        Some("page" | "pg" | "seite" | "página" | "pagina") => words.all(|word| is_number(word) || word.len() <= 3),
        Some(word) if is_number(word) => {
            words.next().is_none() && content.bytes().all(|byte| byte.is_ascii_digit() || b"-[]() ".contains(&byte))
        }
        _ => false,
    }
}

/// An address with little beside it.
fn is_contact(content: &str, glance: &Glance) -> bool {
    let most = if glance.is_ended { MOST_ENDED_CONTACT_WORDS } else { MOST_CONTACT_WORDS };
    if glance.words > most {
        return false;
    }
    let is_mail = content.contains('@') && content.contains('.');
    is_mail
        || (["http://", "https://", "www."].iter().any(|start| content.starts_with(start)) && !content.contains(' '))
}

/// `… /AFP`, `… © dpa`, `… (AP)`, `… via Reuters`
fn ends_with_credit(content: &str, language: Language) -> bool {
    let line = content.trim_end_matches([')', ']', ' ']);
    let mut ends = line.rmatch_indices(|letter: char| " /|©:(".contains(letter)).take(2);
    ends.any(|(at, sign)| {
        let name = line.get(at + sign.len()..).unwrap_or_default().trim_start();
        let before = line.get(..at).unwrap_or_default().trim_end();
        let is_behind = sign != " "
            || before.ends_with(['/', '|', '©', ':'])
            || [" via", " by"].iter().any(|word| before.ends_with(word));
        is_behind && is_known(name, Manner::Agency, language)
    })
}
