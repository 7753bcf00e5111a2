//! Bylines: `By Agencies.`, `By Jane Doe and John Roe, Reuters`, `Von Anna Weber`. Cost: O(bytes) of a short line.

use super::bare;
use super::openings::{Manner, is_known};
use crate::language::Language;

/// Most words of a byline.
const MOST_WORDS: usize = 14;
/// Words between and inside names.
const BETWEEN: [&str; 24] = [
    "and", "for", "in", "of", "the", "&", "und", "et", "y", "e", "en", "van", "von", "de", "del", "della", "da", "di",
    "der", "den", "bin", "al", "la", "le",
];

/// Whether nothing but names and what their bearers do stands behind the first `skipped` words.
pub(super) fn is_byline(content: &str, skipped: usize, is_ended: bool, language: Language) -> bool {
    if content.split_whitespace().take(MOST_WORDS + 1).count() > MOST_WORDS {
        return false;
    }
    let is_role = |word: &str| is_known(word, Manner::Role, language) || is_known(word, Manner::Agency, language);
    // `By Jane DoeHealth correspondent`: sites set the trade below the name, and copying loses the line.
    let last = content.split_whitespace().next_back().unwrap_or_default();
    let ends_with_role = !is_ended && is_role(last) && last.starts_with(char::is_lowercase);
    let (mut names, mut is_behind_comma, mut has_role) = (0, false, false);
    let mut is_plain = true;
    for word in content.split_whitespace().skip(skipped) {
        let bare = bare(word);
        has_role |= is_role(bare);
        let is_name =
            bare.starts_with(char::is_uppercase) || bare.is_empty() || is_role(bare) || BETWEEN.contains(&bare);
        if !is_behind_comma {
            if !(is_name || (ends_with_role && names >= 2)) || language.is_calendar_word(&bare.to_lowercase()) {
                return false;
            }
            names += usize::from(bare.starts_with(char::is_uppercase));
        }
        is_plain &= is_name;
        is_behind_comma |= word.ends_with([',', '|', ';', ':']);
    }
    let has_names = names >= 2 || (names == 1 && has_role);
    // Behind a comma a sentence may go on; one with a stop must name a trade.
    has_names && (has_role || (is_plain && !(is_ended && is_behind_comma)))
}
