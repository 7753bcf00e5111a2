//! Short forms of names, with the long ones that the text has.
//!
//! 1. Where the text says what an acronym stands for ([`crate::facts::acronyms`]), and one of the two is a name, both are one
//!    name. What stands for words in small letters is none: `magnetic resonance imaging (MRI)`.
//! 2. Else it stands for the one name in the text that begins with its letters, a letter a word with a capital: `DPRK`
//!    and `Democratic People's Republic of Korea`. With [`FEWEST`] letters it may be a name that the tagger does not see;
//!    with two both must be names of one kind.
//!
//! Cost: O(words).

use super::runs::Run;
use super::tagger::{Kind, Mention};
use crate::document::{Document, Interner, Shape, Word, hash};
use crate::facts::acronyms::Acronym;
use crate::text::Span;
use std::ops::Range;

/// Letters of an acronym.
const LETTERS: Range<usize> = 2..9;
/// Letters that make it unlikely that other words begin with them.
const FEWEST: usize = 3;
/// What a long form scores that the tagger did not see.
const TOLD: i32 = 10;

/// Two forms of one name, by their words.
pub(super) struct Alias {
    pub(super) short: Range<usize>,
    pub(super) long: Range<usize>,
}

/// The short forms among the mentions; puts the long forms among them, and takes out what is no name.
#[inline(never)]
pub(super) fn find(
    text: &str,
    document: &Document,
    runs: &[Run],
    mentions: &mut Vec<Mention>,
    acronyms: &[Acronym],
) -> Vec<Alias> {
    let mut finder = Finder { text, document, runs, aliases: Vec::new() };
    finder.told(acronyms, mentions);
    finder.spelled(mentions);
    finder.aliases
}

struct Finder<'a> {
    text: &'a str,
    document: &'a Document,
    runs: &'a [Run],
    aliases: Vec<Alias>,
}

impl Finder<'_> {
    fn slice(&self, at: usize) -> &str {
        self.document.words[at].span().of(self.text)
    }

    fn words(&self, span: Span) -> Range<usize> {
        let words = &self.document.words;
        let at = |byte| words.partition_point(|word| word.span().start() < byte);
        at(span.start())..at(span.end())
    }

    /// Rule 1.
    fn told(&mut self, acronyms: &[Acronym], mentions: &mut Vec<Mention>) {
        let mut common = Interner::new();
        let mut said: Vec<&str> = Vec::new();
        for acronym in acronyms {
            let (short, long) = (self.words(acronym.short), self.words(acronym.long));
            let is_name = self.document.words[long.clone()].iter().any(|word| word.is_capitalised());
            if is_name {
                let kind = |words: &Range<usize>| {
                    let at = mentions.partition_point(|mention| mention.words.end <= words.start);
                    mentions.get(at).filter(|mention| mention.words.start < words.end).map(|mention| mention.kind)
                };
                let kind = kind(&short).or_else(|| kind(&long)).filter(|&kind| kind != Kind::Person);
                if let Some(long) = kind.and_then(|kind| self.put(long, kind, mentions)) {
                    self.aliases.push(Alias { short, long });
                }
            } else {
                let slice = acronym.short.of(self.text);
                if common.number_of(hash(slice.as_bytes()), |number| said[number as usize] == slice).1 {
                    said.push(slice);
                }
            }
        }
        if !said.is_empty() {
            let is_common = |mention: &Mention| {
                let slice = self.slice(mention.words.start);
                mention.words.len() == 1
                    && common.find(hash(slice.as_bytes()), |number| said[number as usize] == slice).is_some()
            };
            mentions.retain(|mention| !is_common(mention));
        }
    }

    /// Puts a name in the place of what the tagger saw of it, unless it saw that or more: gives what there is then. Words that
    /// are not of one run are no name.
    fn put(&self, words: Range<usize>, kind: Kind, mentions: &mut Vec<Mention>) -> Option<Range<usize>> {
        let first = mentions.partition_point(|mention| mention.words.end <= words.start);
        let last = first + mentions[first..].partition_point(|mention| mention.words.start < words.end);
        let run = self.runs.partition_point(|run| run.last <= words.start);
        let holds = |run: &Run| run.first <= words.start && words.end <= run.last;
        let is_seen = |mention: &&Mention| mention.words.start <= words.start && mention.words.end == words.end;
        if let Some(seen) = mentions[first..last].iter().find(is_seen) {
            return Some(seen.words.clone());
        }
        self.runs.get(run).filter(|run| holds(run))?;
        let scores = if kind == Kind::Place { [0, 0, TOLD] } else { [0, TOLD, 0] };
        mentions.splice(first..last, [Mention { words: words.clone(), run, kind, scores }]);
        Some(words)
    }

    /// Rule 2.
    fn spelled(&mut self, mentions: &mut Vec<Mention>) {
        let mut shorts = Shorts { interner: Interner::new(), known: Vec::new() };
        let is_known = |short: &Range<usize>| {
            self.aliases.iter().any(|alias| self.slice(alias.short.start) == self.slice(short.start))
        };
        for mention in mentions.iter().filter(|mention| mention.kind != Kind::Person && mention.words.len() == 1) {
            if let Some(letters) = acronym(self.text, self.document.words[mention.words.start])
                && !is_known(&mention.words)
            {
                shorts.add(letters, mention);
            }
        }
        if shorts.known.is_empty() {
            return;
        }
        for mention in mentions.iter().filter(|mention| mention.kind != Kind::Person && mention.words.len() > 1) {
            self.offer(&mut shorts, mention.words.clone(), Some(mention.kind));
        }
        for run in self.runs.iter().filter(|run| !run.is_shouted) {
            for first in run.first..run.last {
                self.offer_from(&mut shorts, first, run.last);
            }
        }
        for Short { words, kind, long, .. } in shorts.known {
            if let Some(long) = long.and_then(|long| long.words) {
                let kind = if self.is_state(&long) { Kind::Place } else { kind };
                self.aliases.extend(self.put(long, kind, mentions).map(|long| Alias { short: words, long }));
            }
        }
    }

    /// Offers words as the long form of what their first letters spell.
    fn offer(&self, shorts: &mut Shorts, words: Range<usize>, kind: Option<Kind>) {
        let is_first = self.document.words[words.start].is_capitalised();
        let letters: String = words.clone().filter_map(|at| self.initial(at)).collect();
        if is_first {
            shorts.offer(self.text, self.document, &letters, words, kind);
        }
    }

    /// Offers every row of words from `first` on, before `last`.
    fn offer_from(&self, shorts: &mut Shorts, first: usize, last: usize) {
        if self.initial(first).is_none() {
            return;
        }
        let mut letters = String::new();
        for at in first..last {
            let Some(letter) = self.initial(at) else { continue };
            letters.push(letter);
            if letters.len() >= LETTERS.end {
                return;
            }
            if letters.len() >= FEWEST {
                shorts.offer(self.text, self.document, &letters, first..at + 1, None);
            }
        }
    }

    /// The first letter of a word with a capital, as far as acronyms have it.
    fn initial(&self, at: usize) -> Option<char> {
        let word = &self.document.words[at];
        let first = self.slice(at).chars().next()?;
        (word.is_capitalised() && first.is_ascii_uppercase()).then_some(first)
    }

    /// Whether words name a state: `Republic of Korea`.
    fn is_state(&self, words: &Range<usize>) -> bool {
        words.clone().any(|at| matches!(self.slice(at), "Republic" | "Kingdom" | "Emirates" | "Federation"))
    }
}

/// The letters of an acronym.
fn acronym(text: &str, word: Word) -> Option<String> {
    let slice = word.span().of(text);
    let letters: String = slice.chars().filter(|&c| c != '.').collect();
    let is_acronym = word.shape() == Shape::AllCapitals
        && LETTERS.contains(&letters.len())
        && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    is_acronym.then_some(letters)
}

/// Acronyms that stand for something still to be found.
struct Shorts {
    interner: Interner,
    known: Vec<Short>,
}

struct Short {
    letters: String,
    words: Range<usize>,
    kind: Kind,
    long: Option<Long>,
}

/// What an acronym may stand for: no words where there are several.
struct Long {
    words: Option<Range<usize>>,
    by_tagger: bool,
}

impl Shorts {
    fn add(&mut self, letters: String, mention: &Mention) {
        let known = &self.known;
        let (_, is_new) =
            self.interner.number_of(hash(letters.as_bytes()), |number| known[number as usize].letters == letters);
        if is_new {
            self.known.push(Short { letters, words: mention.words.clone(), kind: mention.kind, long: None });
        }
    }

    /// A name goes before other words; of two different ones it is neither.
    fn offer(&mut self, text: &str, document: &Document, letters: &str, words: Range<usize>, kind: Option<Kind>) {
        let known = &self.known;
        let is_same = |number: u32| known[number as usize].letters == letters;
        let Some(number) = self.interner.find(hash(letters.as_bytes()), is_same) else { return };
        let short = &mut self.known[number as usize];
        if letters.len() < FEWEST && kind != Some(short.kind) {
            return;
        }
        let by_tagger = kind.is_some();
        match &mut short.long {
            Some(long) if long.by_tagger && !by_tagger => {}
            Some(long) => {
                let slices =
                    |range: &Range<usize>| document.words[range.clone()].iter().map(|word| word.span().of(text));
                if !long.words.as_ref().is_some_and(|known| slices(known).eq(slices(&words))) {
                    long.words = None;
                }
            }
            none => *none = Some(Long { words: Some(words), by_tagger }),
        }
    }
}
