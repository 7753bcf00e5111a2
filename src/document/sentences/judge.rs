//! Whether a sentence ends at a stop.
//!
//! The rules, each with its reason. They were found on the development halves of Brown, EWT, GUM, PUD and of
//! treebanks in 12 other languages. What differs by language is data ([`crate::language::Punctuation`], lists).
//!
//! 1. Marks alone in brackets (`[...]`, `(!)`) and before `,` `;` `:` are no end: a sentence goes on after
//!    them by its own punctuation. Nor are marks that open a sentence: nothing stands before them.
//! 2. What closes after a mark (quotes, brackets, note marks, pictographs) belongs to the sentence it ends.
//! 3. Marks without other uses (`。` `।` `؟`) end, but in a title in brackets of its own (`《…！…》`), before the
//!    particle that goes on after a quotation (`「…。」と`) and between full-width figures.
//! 4. `?` and `!` end, but before lower case only where no quotation closes ("Why?" he asked) and no name
//!    with the mark stands before it (at Yahoo! in May): lower case goes on, except in texts typed without
//!    capitals.
//! 5. Three dots end before a capital that is one: lower case, scripts without it and the pronoun "I" may go on.
//!    A stop and three spaced ones (`end. . . . The`) end at the first, by the rule of the style guides.
//! 6. A label (`1.`, `a.`, `IV.`) that opens a sentence is no end: it numbers what follows.
//! 7. A title (`Dr.`) or a pointer (`e.g.`, `vs.`) never ends: both need what follows.
//! 8. `No.`, `p.` and the like go on before a number, in Arabic or Roman figures, and are words otherwise.
//! 9. `Inc.`, `Calif.`, `Oct.`, initials and acronyms (`J.`, `U.S.`) end only before a word that often opens a
//!    sentence and seldom a name, or an opening quotation mark: most stand inside names. A single letter
//!    with a stop is an initial, not such a word. So do short words of consonants alone, which are abbreviations in
//!    most languages, and words cut short where words end in vowels.
//! 10. `p.m.` and `etc.` mostly close their clause: they end before any capital but a day, month or zone.
//! 11. Neither 9 nor 10 ends a short opening phrase (At 5 p.m. Mr. Smith): it has no subject yet.
//! 12. A stop after a number makes an ordinal of it in many languages (3. Oktober): an end only before such a word.
//! 13. A stop after any other word ends before a capital, a figure or a symbol; before lower case only
//!     after a plain word of some length, before an opening word, or where the sentence itself began in
//!     lower case: then capitals tell nothing. Unknown abbreviations are short.
//! 14. Inside a quotation whose sentence goes on after it in lower case or with its source in brackets, a stop is no
//!     end, but in English, whose treebanks end one there. What stands after a comma is another clause.
//! 15. Without white space a stop ends between a word in lower case, or a number, and a capitalised word,
//!     unless it stands in an address, a path or a file's name; a figure there, before white space and a capital,
//!     is a note mark that lost its height.
//! 16. Some sentences end without a mark: at an address or a time stamp before another or a capital, at a
//!     smiley before an opening word, at a dash that breaks off a quotation, after a greeting; before an opening word
//!     with a capital that stands inside the line (a headline that lost its own) or after a semicolon, where titles
//!     have no capitals on such words.
//! 17. Korean ends a sentence at a space after a final ending, Thai, which has no marks, also where it grows long.

use crate::language::{Capitals, Colon, Language, Numbers};

use super::address::is_in_address;
use super::lists::Label;
use super::marks::{Mark, char_at, char_before, is_quote, skip_space};
use super::stop::{Closing, Form, Next, Stop, word_at};
use super::words::{Folded, Meaning, is_capitalized, is_number, is_plain, is_roman};

/// Furthest look back for the word before a stop, in bytes.
const LONGEST_LOOK: usize = 64;
/// Longest opening phrase that cannot be a sentence ("At 5 p.m."), in bytes.
pub(super) const LONGEST_PHRASE: usize = 24;
/// Shortest word that, in lower case and no abbreviation, ends a sentence before another in lower case, in letters:
/// in English, where few abbreviations are so long, elsewhere, and where no abbreviations are known.
const PLAIN_WORD: usize = 4;
const LONG_PLAIN_WORD: usize = 5;
const SURELY_PLAIN_WORD: usize = 6;
/// Most letters of an abbreviation that is known by nothing but the stop after it.
const SHORT_WORD: usize = 3;

/// Decides where sentences end.
pub(super) struct Judge<'a> {
    /// The text up to the end of the block.
    pub(super) text: &'a str,
    /// Where the sentence being read begins.
    pub(super) start: usize,
    pub(super) language: Language,
}

impl<'a> Judge<'a> {
    /// Where the sentence ends and the next begins, if one ends at the stop.
    #[inline(never)]
    pub(super) fn end_at(&self, stop: &Stop) -> Option<(usize, usize)> {
        if stop.start == self.start || self.is_aside(stop) {
            return None;
        }
        let next = Next::read(self.text, stop.next);
        match next.form {
            Form::Other(',' | ';' | ':' | '%' | '&' | '+' | '/' | '=' | ')' | ']' | '、' | '，' | '،' | '№') => {
                return None;
            }
            // French sets a space before its marks.
            Form::Other('?' | '!') if stop.mark == Mark::Stop => return None,
            _ => {}
        }
        if let Some(first) = stop.before_omission.filter(|_| next.form == Form::Capital) {
            return Some((first, skip_space(self.text, first)));
        }
        let at_stop = Some((stop.end, stop.next)).filter(|_| !self.is_held(stop, &next));
        if stop.mark == Mark::Sure {
            return at_stop.filter(|_| self.ends_sure(stop, &next));
        }
        if !stop.is_spaced() && next.form != Form::End {
            if next.form == Form::Digit && stop.dots == 1 {
                return self.end_at_note(stop);
            }
            return at_stop.filter(|_| self.ends_without_space(stop, &next));
        }
        let ends = if stop.mark == Mark::Strong {
            self.ends_strong(stop, &next)
        } else if stop.dots > 1 {
            ends_with_ellipsis(stop, &next)
        } else {
            self.ends_full(stop, &next)
        };
        at_stop.filter(|_| ends)
    }

    /// Whether marks stand alone in brackets, as in `[...]` and `(!)`.
    fn is_aside(&self, stop: &Stop) -> bool {
        stop.closes() && matches!(char_before(self.text, stop.start), Some('(' | '['))
    }

    /// After a mark without other uses. Full-width stops also part decimals, and a particle goes on after
    /// what is quoted.
    fn ends_sure(&self, stop: &Stop, next: &Next<'_>) -> bool {
        let is_decimal = char_at(self.text, stop.start) == Some('．')
            && char_before(self.text, stop.start).is_some_and(char::is_numeric)
            && next.form == Form::Digit
            && !stop.is_spaced();
        let is_quoted = stop.closing == Closing::Quote && !stop.is_spaced();
        let goes_on =
            || ["と", "って", "の", "など", "が", "を"].iter().any(|particle| next.word.starts_with(particle));
        !(is_decimal || is_quoted && next.opener.is_none() && goes_on())
    }

    /// After `?` and `!`.
    fn ends_strong(&self, stop: &Stop, next: &Next<'_>) -> bool {
        let quoted = stop.closing == Closing::Quote || char_before(self.text, stop.start).is_some_and(is_quote);
        match next.form {
            Form::Lower if stop.closes() || quoted || next.is_after_dash || next.opener.is_some() => false,
            Form::Lower => {
                stop.dots == 0 && (self.is_informal() || stop.end - stop.start > 1 || !self.is_name_before(stop))
            }
            _ => true,
        }
    }

    /// Whether the word before the stop has a capital and does not open the sentence.
    fn is_name_before(&self, stop: &Stop) -> bool {
        let word = self.word_before(stop.start);
        stop.start - word.len() > self.start && word.starts_with(char::is_uppercase)
    }

    /// After one full stop and white space.
    #[inline(never)]
    fn ends_full(&self, stop: &Stop, next: &Next<'_>) -> bool {
        let word = self.word_before(stop.start);
        if stop.is_doubled || word.is_empty() {
            let is_closed = char_before(self.text, stop.start).is_some_and(|before| before == ')' || is_quote(before));
            return next.form != Form::Lower
                || (is_closed && !stop.closes() && !self.language.is_english() && self.language.has_abbreviations());
        }
        if self.is_label(stop, word) {
            return false;
        }
        let meaning = self.meaning(stop, word);
        if next.form == Form::Lower {
            return meaning == Meaning::Word
                && !stop.closes()
                && !next.is_after_dash
                && next.opener.is_none()
                && (self.ends_before_lower(word, next)
                    || Label::opening(self.text, next.start).is_some_and(Label::is_first));
        }
        if self.is_ordinal(stop, word, next) {
            return false;
        }
        let opens = || self.opens_a_sentence(next);
        match meaning {
            Meaning::Word => true,
            Meaning::Forward => stop.closes(),
            Meaning::Number => next.form != Form::Digit && !is_roman(next.word),
            Meaning::Last if next.form == Form::Digit => false,
            // Before a noun, which has its capital anyway, or a bracket it need not close its clause.
            Meaning::Last if self.language.punctuation().capitals == Capitals::Nouns => opens(),
            Meaning::Last if next.opener == Some('(') => opens(),
            Meaning::Last => !self.is_opening_phrase(stop) && !self.language.is_calendar_word(&Folded::new(next.word)),
            Meaning::Closing if stop.closes() && word.len() > 1 => true,
            Meaning::Closing if next.form == Form::Capital && self.is_unit(stop, word) => true,
            Meaning::Closing => {
                next.form != Form::Digit && !next.is_after_dash && opens() && !self.is_opening_phrase(stop)
            }
        }
    }

    /// Whether the sentence itself begins in lower case.
    fn is_informal(&self) -> bool {
        char_at(self.text, self.start).is_some_and(char::is_lowercase)
    }

    /// Texts typed in haste have no capitals: a plain word ends a sentence there too.
    fn ends_before_lower(&self, word: &str, next: &Next<'_>) -> bool {
        let punctuation = self.language.punctuation();
        if punctuation.colon == Colon::Ends {
            return false;
        }
        let least = match self.language.has_abbreviations() {
            _ if self.language.is_english() => PLAIN_WORD,
            true => LONG_PLAIN_WORD,
            false => SURELY_PLAIN_WORD,
        };
        // No sentence begins with an abbreviation in lower case.
        let is_abbreviation = char_at(self.text, next.start + next.word.len()) == Some('.')
            && next.word.chars().nth(SHORT_WORD).is_none()
            && !self.language.is_starter(next.word);
        if is_abbreviation && !self.language.is_english() {
            return false;
        }
        let is_number = is_number(word) && punctuation.numbers == Numbers::End;
        self.is_informal()
            || is_plain(word, least)
            || (!self.language.is_english() && is_capitalized(word) && word.chars().nth(least - 1).is_some())
            || ((is_plain(word, 1) || is_number) && self.language.is_starter(&Folded::new(next.word)))
    }

    /// Whether the word is a unit behind its number, as in "400 m. Ma": in lower case, and no abbreviation of another
    /// kind, such as the year's in Russian, which stands before names, too. English recipes have names behind units
    /// (1 lb. Italian sausage), German ones nouns.
    fn is_unit(&self, stop: &Stop, word: &str) -> bool {
        let before = self.text.get(self.start..stop.start - word.len()).unwrap_or_default();
        self.language.punctuation().capitals == Capitals::Names
            && word.starts_with(char::is_lowercase)
            && before
                .strip_suffix([' ', '\u{A0}', '\u{202F}'])
                .is_some_and(|before| before.ends_with(|last: char| last.is_ascii_digit()))
            && self.language.abbreviation(word).is_none()
    }

    /// Whether the stop makes an ordinal of a number: `3. Oktober`, `XIV. Ludwig`. Before a word that often opens a
    /// sentence it ends one.
    fn is_ordinal(&self, stop: &Stop, word: &str, next: &Next<'_>) -> bool {
        if self.language.punctuation().numbers == Numbers::End || stop.closes() {
            return false;
        }
        let is_number = is_number(word) && word.len() <= 2;
        let is_roman = is_roman(word) && word.starts_with(char::is_uppercase);
        let goes_on = match next.form {
            Form::Capital => next.opener.is_none() && !self.language.is_starter(&Folded::new(next.word)),
            Form::Digit => true,
            _ => false,
        };
        (is_number || is_roman) && goes_on
    }

    /// Whether the next word shows that a sentence begins.
    pub(super) fn opens_a_sentence(&self, next: &Next<'_>) -> bool {
        match next.form {
            Form::Capital => {
                next.opener.is_some_and(|opener| is_quote(opener) || matches!(opener, '¿' | '¡'))
                    || (self.language.is_starter(&Folded::new(next.word)) && !self.is_initial(next))
            }
            // Nothing shows where a sentence begins.
            Form::Caseless => false,
            _ => true,
        }
    }

    /// Whether the next word is a single letter with a stop, such as the "A" of "D. A. Smith".
    pub(super) fn is_initial(&self, next: &Next<'_>) -> bool {
        next.word.chars().nth(1).is_none() && char_at(self.text, next.start + next.word.len()) == Some('.')
    }

    /// Whether the sentence so far is a phrase that leads on to its subject: "At 5 p.m. Mr. Smith".
    fn is_opening_phrase(&self, stop: &Stop) -> bool {
        stop.start - self.start <= LONGEST_PHRASE
            && self.language.is_preposition(&Folded::new(word_at(self.text, self.start)))
    }

    /// Whether the sentence so far is the label of a list's item.
    fn is_label(&self, stop: &Stop, word: &str) -> bool {
        let before = self.text.get(self.start..stop.start - word.len()).unwrap_or_default();
        let is_first = before.len() <= 8 && !before.contains(char::is_alphanumeric);
        is_first && ((is_number(word) && word.len() <= 3) || word.chars().count() == 1 || is_roman(word))
    }

    fn meaning(&self, stop: &Stop, word: &str) -> Meaning {
        let is_after_apostrophe = matches!(char_before(self.text, stop.start - word.len()), Some('\'' | '’'));
        // What follows an apostrophe is the end of a word: "couldn't."
        if self.language.is_english() && is_after_apostrophe && word.starts_with(char::is_lowercase) {
            return Meaning::Word;
        }
        // A unit behind another: "100 km/h."
        if char_before(self.text, stop.start - word.len()) == Some('/') && word.starts_with(char::is_lowercase) {
            return Meaning::Word;
        }
        self.meaning_of_parts(stop, word).unwrap_or_else(|| Meaning::of(word, self.language))
    }

    /// What an abbreviation says that is written with spaces: `z. B.`, `и т. д.`, `s. r. o.`
    fn meaning_of_parts(&self, stop: &Stop, word: &str) -> Option<Meaning> {
        let mut meaning = None;
        let mut start = stop.start - word.len();
        for _ in 0..2 {
            let Some(space) = char_before(self.text, start).filter(|before| before.is_whitespace()) else { break };
            let dot = start - space.len_utf8();
            let Some(part) = dot.checked_sub(1).filter(|_| char_before(self.text, dot) == Some('.')) else { break };
            start = part - self.word_before(part).len();
            let parts = self.text.get(start..stop.start).unwrap_or_default();
            meaning = self.language.abbreviation(&Folded::without_spaces(parts)).map(Meaning::from).or(meaning);
        }
        meaning
    }

    /// The letters, digits and inner stops right before a byte of this sentence.
    pub(super) fn word_before(&self, end: usize) -> &'a str {
        let least = end.saturating_sub(LONGEST_LOOK).max(self.start);
        let mut start = end;
        while start > least {
            match char_before(self.text, start) {
                Some(character) if character.is_alphanumeric() || matches!(character, '.' | '°' | '№') => {
                    start -= character.len_utf8();
                }
                _ => break,
            }
        }
        self.text.get(start..end).unwrap_or_default()
    }

    /// A note's number right after the stop.
    fn end_at_note(&self, stop: &Stop) -> Option<(usize, usize)> {
        let word = self.word_before(stop.start);
        let is_word = word.len() >= PLAIN_WORD && word.bytes().all(|byte| byte.is_ascii_lowercase());
        let is_closed = char_before(self.text, stop.start).is_some_and(|before| before == ')' || is_quote(before));
        let may_end = is_closed || stop.closes() || (is_word && self.language.abbreviation(word).is_none());
        let end = stop.note_without_height(self.text).filter(|_| may_end)?;
        Some((end, skip_space(self.text, end)))
    }

    /// No white space after the marks.
    fn ends_without_space(&self, stop: &Stop, next: &Next<'_>) -> bool {
        if next.form != Form::Capital {
            // Emoji, symbols, scripts without capitals: only marks that are nothing else end there.
            return stop.mark == Mark::Strong
                && matches!(next.form, Form::Caseless | Form::Other(_))
                && !next.is_after_dash;
        }
        if next.is_after_dash {
            // "U.S.-Soviet" is a word; "it ended.—Then" has two sentences.
            let is_hyphen = next.start == stop.next + 1;
            return !is_hyphen && self.meaning(stop, self.word_before(stop.start)) == Meaning::Word;
        }
        let word = self.word_before(stop.start);
        if stop.closes() || next.opener.is_some() {
            return self.meaning(stop, word) == Meaning::Word;
        }
        if stop.dots > 1 && stop.mark != Mark::Strong {
            return self.language.is_starter(&Folded::new(next.word));
        }
        if is_in_address(self.text, self.start, stop) {
            return false;
        }
        let is_capital_word = next.word.chars().skip(1).all(char::is_lowercase) || is_roman(next.word);
        if stop.mark == Mark::Strong {
            // A mark at the front of a word is a letter of it: the clicks of "!Kung".
            let is_attached = char_before(self.text, stop.start).is_some_and(|before| !before.is_whitespace());
            return is_attached && is_capital_word && !self.is_initial(next);
        }
        let ends_lower = word.len() >= 2 && word.ends_with(char::is_lowercase);
        let ends_in_digit = word.ends_with(|last: char| last.is_ascii_digit());
        let is_starter = self.language.is_starter(&Folded::new(next.word));
        let is_name = word.starts_with(char::is_uppercase);
        let opens = is_starter || (ends_lower && !is_name && next.word.len() > 1);
        (ends_lower || ends_in_digit)
            && !word.contains('.')
            && is_capital_word
            && opens
            && self.meaning(stop, word) == Meaning::Word
    }
}

/// After two dots or more. The pronoun "I" has its capital everywhere, so it says nothing after three;
/// a fourth is a full stop.
fn ends_with_ellipsis(stop: &Stop, next: &Next<'_>) -> bool {
    match next.form {
        Form::Lower | Form::Caseless => false,
        Form::Capital if next.word == "I" && stop.dots < 4 => stop.closes(),
        _ => true,
    }
}
