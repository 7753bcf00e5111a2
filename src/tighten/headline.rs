//! The core of a sentence in few words.
//!
//! Source: Dorr, Zajic and Schwartz, 2003, "Hedge Trimmer": cut what costs least until it fits, then prepositional phrases
//! from the end. Where we differ: there is no parse, so a cut has to pass [`Trim::is_sound`], and articles stay, since a
//! headline here is a sentence.
//! 1. Cuts of one cost are made together, cheapest first, until at most so many words are left.
//! 2. Else the sentence is also ended early, at the last place that fits: before a preposition or subordinator whose
//!    phrase can go, before a coordinated verb, before a mark that a clause ends at.
//! 3. Sound is what has a main verb, at least [`LEAST_WORDS`] words, no end that asks for more, and what it lost has no main
//!    verb of its own. A superlative or an ordinal keeps its range ("the first time in 24 years").
//!
//! Cost: O(words) a cost and a place.

use super::clauses::{Clauses, OPEN_END, Token, Verb};
use super::cuts::{Cost, Cut, is_attribution};
use super::marks::Kind;
use crate::document::Shape;
use crate::language::Roles;
use crate::text::Span;

/// Fewer words than this make no headline.
const LEAST_WORDS: usize = 4;
/// How far back a superlative is looked for, in words.
const NOUN_PHRASE: usize = 6;

/// What opens a phrase or a clause that depends on another.
const DEPENDENT: Roles = Roles::PREPOSITION.or(Roles::SUBORDINATOR).or(Roles::RELATIVE);

/// A sentence being cut down.
pub(super) struct Trim<'a> {
    pub(super) clauses: &'a Clauses<'a>,
    pub(super) cuts: &'a [Cut],
    /// Most words of the headline.
    pub(super) most: usize,
}

impl Trim<'_> {
    /// What to cut, or nothing where no sound headline is left.
    pub(super) fn run(&self) -> Option<Vec<Span>> {
        let tiers = [Cost::Nothing, Cost::Detail, Cost::Setting];
        for most in tiers {
            let cuts = self.upto(most);
            let kept = self.kept(&cuts, self.clauses.tokens.len());
            if self.count(&kept) <= self.most && self.is_sound(&kept) {
                return Some(cuts);
            }
        }
        // Ended early with as few other cuts as will do.
        tiers.into_iter().find_map(|most| self.ended_early(self.upto(most)))
    }

    fn upto(&self, most: Cost) -> Vec<Span> {
        self.cuts.iter().filter(|cut| cut.cost <= most).map(|cut| cut.span).collect()
    }

    /// The tokens before `end` that the cuts leave.
    fn kept(&self, cuts: &[Span], end: usize) -> Vec<usize> {
        let tokens = self.clauses.tokens.get(..end).unwrap_or_default();
        let is_kept = |at: &usize| !cuts.iter().any(|cut| cut.overlaps(tokens[*at].span));
        (0..tokens.len()).filter(is_kept).collect()
    }

    /// As a reader counts them.
    fn count(&self, kept: &[usize]) -> usize {
        kept.iter().filter(|&&at| !self.clauses.tokens[at].is_tied).count()
    }

    fn ended_early(&self, mut cuts: Vec<Span>) -> Option<Vec<Span>> {
        let all = self.kept(&cuts, self.clauses.tokens.len());
        let ends = (LEAST_WORDS.min(self.most)..all.len()).rev();
        let fits = |&end: &usize| self.count(&all[..end]) <= self.most;
        let end =
            ends.filter(fits).find(|&end| self.may_end(&all[..end], &all[end..]) && self.is_sound(&all[..end]))?;
        let last = self.clauses.tokens[all[end - 1]].span.end();
        let next = self.clauses.tokens[all[end]];
        // Quotation marks close in front of a mark.
        let mark = self.clauses.segments[self.clauses.segment_of(all[end])].mark;
        let from = if next.is_parted && mark.start() > last { mark.start() } else { last };
        cuts.push(Span::new(from, self.clauses.span.end()));
        Some(cuts)
    }

    /// Rule 2: whether what follows can go.
    fn may_end(&self, kept: &[usize], lost: &[usize]) -> bool {
        let (Some(&end), Some(&next)) = (kept.last(), lost.first()) else { return false };
        let clauses = self.clauses;
        let token = clauses.tokens[next];
        let is_torn = token.is_tied || token.is_quoted || clauses.tokens[end].is_quoted && !token.is_parted;
        // A condition or a contrast lost makes another sentence of it.
        let limits = |&at: &usize| {
            let (token, roles) = (clauses.tokens[at], clauses.roles(at));
            let opens =
                roles.has(Roles::SUBORDINATOR.or(Roles::VERB)) || token.is_parted && roles.has(Roles::COORDINATOR);
            (roles.has(Roles::TRUTH) && opens) || self.compares(at)
        };
        if is_torn || token.roles.has(Roles::TRUTH) || lost.iter().any(limits) {
            return false;
        }
        if token.is_parted {
            return self.may_end_at_mark(kept, lost, next);
        }
        if self.has_verb(lost) {
            return false;
        }
        if clauses.is_english {
            return self.may_end_at_phrase(kept, end, next);
        }
        token.roles.has(Roles::PREPOSITION.or(Roles::SUBORDINATOR))
    }

    /// Before a preposition, a subordinator, a time, a coordinated verb.
    fn may_end_at_phrase(&self, kept: &[usize], end: usize, next: usize) -> bool {
        let clauses = self.clauses;
        let (word, roles) = (clauses.word(next), clauses.roles(next));
        let after = clauses.tokens.get(next + 1);
        // `on to`, `at most`: no phrase of their own.
        if after.is_some_and(|after| after.is_tied)
            || matches!(clauses.word(next + 1), "to" | "most" | "least") && word != "due"
        {
            return false;
        }
        if self.opens_setting(next) && self.ends_in_event(end) {
            return true;
        }
        if !clauses.is_noun_like(end) || self.measures(end, next) {
            return false;
        }
        if roles.has(Roles::COORDINATOR) {
            // `… and fled`: a verb of the same subject.
            let is_list = clauses.opening_verb(clauses.segments[clauses.segment_of(next)]) > Verb::No;
            let is_verb = after.is_some_and(|after| {
                after.verb == Verb::Surely || after.verb == Verb::Perhaps && clauses.opens_object(next + 2)
            });
            return word == "and" && is_verb && !is_list;
        }
        if self.opens_time(next) {
            return true;
        }
        if self.is_predicate(kept) || word == "that" {
            return false;
        }
        if word == "as" {
            return after.is_some_and(|after| after.roles.has(Roles::ARTICLE));
        }
        let is_phrase = roles.has(Roles::PREPOSITION) && (word == "since" || !roles.has(Roles::SUBORDINATOR));
        if is_phrase {
            return !self.is_range(end, next) && !self.has_superlative(kept);
        }
        roles.has(Roles::SUBORDINATOR)
    }

    /// `better … than`, not `more than ten`.
    fn compares(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.clauses.word(before));
        self.clauses.word(at) == "than" && !matches!(before, "more" | "less" | "fewer" | "rather" | "other")
    }

    /// `two days before`: how long belongs to what follows.
    fn measures(&self, end: usize, next: usize) -> bool {
        is_unit(self.clauses.word(end)) && matches!(self.clauses.word(next), "after" | "before" | "since")
    }

    /// `today`, `Monday`, `last week`, `two years ago`.
    fn opens_time(&self, at: usize) -> bool {
        let clauses = self.clauses;
        let unit = |at: usize| is_unit(clauses.word(at));
        let word = clauses.word(at);
        matches!(word, "today" | "yesterday" | "tomorrow" | "tonight")
            || word.len() > 5
                && word.ends_with("day")
                && clauses.tokens[at].shape == Shape::Capital
                && clauses.roles(at + 1).is_empty()
            || matches!(word, "last" | "this" | "next") && unit(at + 1)
            || unit(at + 1) && clauses.word(at + 2) == "ago"
    }

    /// `resigned`, `was arrested`: a verb whose object, if it has one, came before.
    fn ends_in_event(&self, end: usize) -> bool {
        let (word, token) = (self.clauses.word(end), self.clauses.tokens[end]);
        let is_form = word.ends_with("ed") && token.roles.is_empty() || token.roles.has(Roles::VERB);
        // These look for an object in what follows.
        is_form
            && token.shape == Shape::Lower
            && !matches!(word, "looked" | "named" | "asked" | "based" | "was" | "called")
    }

    /// `after …`, `on Monday`, `in 2019`: when or why, which a verb does without.
    fn opens_setting(&self, at: usize) -> bool {
        let clauses = self.clauses;
        let after = clauses.tokens.get(at + 1);
        let is_day = clauses.word(at + 1).ends_with("day") && after.is_some_and(|after| after.shape == Shape::Capital);
        let is_year = after.is_some_and(|after| after.shape == Shape::Number && after.span.len() == 4);
        match clauses.word(at) {
            "after" | "amid" | "because" | "before" | "during" | "following" | "since" | "when" | "while" => true,
            "due" => clauses.word(at + 1) == "to",
            "on" => is_day,
            "in" => is_year,
            _ => false,
        }
    }

    /// `one in five`, `10 to 20`, `in about 20`.
    fn is_range(&self, last: usize, next: usize) -> bool {
        let is_number = |at: usize| self.clauses.tokens.get(at).is_some_and(|token| token.shape == Shape::Number);
        is_number(next + 1) && (is_number(last) || about(self.clauses.word(next)))
    }

    /// Whether what is lost has a main verb of what is kept: one that nothing in it opened, coordinators and
    /// attributions apart.
    fn has_verb(&self, lost: &[usize]) -> bool {
        let clauses = self.clauses;
        let is_own = |&at: &usize| {
            let number = clauses.segment_of(at);
            !is_attribution(clauses, number)
        };
        let openers = Roles::RELATIVE.or(Roles::SUBORDINATOR).or(Roles::COORDINATOR).or(Roles::SUBJECT);
        clauses.main_verbs(lost.iter().copied().filter(is_own), openers) > Verb::No
    }

    /// Whether the last word is what the subject is said to be: `is responsible`, which may ask for more.
    fn is_predicate(&self, kept: &[usize]) -> bool {
        kept.iter()
            .rev()
            .skip(1)
            .find(|&&at| !self.clauses.is_adverb(at))
            .is_some_and(|&at| self.clauses.roles(at).has(Roles::BE))
    }

    /// At a mark: before what depends on the clause, or before another clause.
    fn may_end_at_mark(&self, kept: &[usize], lost: &[usize], next: usize) -> bool {
        let clauses = self.clauses;
        let number = clauses.segment_of(next);
        let segment = clauses.segments[number];
        if !clauses.is_known {
            // Where no list tells a clause from what leads to it, most of the sentence has to be left at a comma.
            return segment.kind == Kind::Stop || kept.len() * 3 >= clauses.tokens.len() * 2;
        }
        let later = number + 1..clauses.segments.len();
        let roles = segment.opening(clauses);
        match segment.kind {
            Kind::Stop => clauses.is_english || !self.has_verb(lost),
            Kind::Comma if roles.has(Roles::COORDINATOR) => clauses.main_verb(segment.range()) > Verb::No,
            _ if self.has_verb(lost) => false,
            Kind::Dash => later.into_iter().all(|at| clauses.segments[at].kind != Kind::Dash),
            Kind::Comma => {
                let opens = roles.has(DEPENDENT.or(Roles::TIME)) || clauses.word(next) == "to";
                let is_insert = clauses.is_participle(next) || is_attribution(clauses, number);
                (opens || is_insert) && later.into_iter().all(|at| self.depends(at))
            }
        }
    }

    /// Whether the segment cannot be the core's. What goes on behind an insert may be: `will make stations, across the
    /// city, cashless`.
    fn depends(&self, number: usize) -> bool {
        let clauses = self.clauses;
        let segment = clauses.segments[number];
        segment.opening(clauses).has(DEPENDENT.or(Roles::COORDINATOR))
            || segment.kind != Kind::Comma
            || clauses.is_participle(segment.first)
            || clauses.tokens.get(segment.first).is_some_and(Token::is_name)
            || is_attribution(clauses, number)
    }

    /// Rule 3's last: a superlative or ordinal in the last noun's phrase.
    fn has_superlative(&self, kept: &[usize]) -> bool {
        let phrase =
            kept.iter().rev().take(NOUN_PHRASE).take_while(|&&at| !self.clauses.roles(at).has(Roles::PREPOSITION));
        phrase.into_iter().any(|&at| is_superlative(self.clauses.word(at)))
    }

    /// Rule 3.
    fn is_sound(&self, kept: &[usize]) -> bool {
        let clauses = self.clauses;
        let Some(&last) = kept.last() else { return false };
        let token = clauses.tokens[last];
        let is_whole = last + 1 == clauses.tokens.len();
        if self.count(kept) < LEAST_WORDS.min(self.most) {
            return false;
        }
        if !is_whole && (clauses.roles(last).has(OPEN_END) || clauses.tokens[last + 1].is_tied) {
            return false;
        }
        if is_whole {
            // A sentence that is short as it stands needs no proof of its verb.
            let is_untouched = kept.len() == clauses.tokens.len() && !clauses.stop.is_empty();
            return is_untouched || !clauses.is_english || clauses.main_verb(kept.iter().copied()) > Verb::No;
        }
        let number = clauses.segment_of(last);
        let segment = clauses.segments[number];
        let before = kept.iter().copied().filter(|&at| at < segment.first);
        // `…, won titles` with the rest of the list lost, or `…, said` with the speaker.
        let is_torn = clauses.opening_verb(segment) > Verb::No && clauses.main_verb(before) > Verb::No;
        // `when the council, …`: a clause that lacks its verb.
        let waits =
            kept.iter().rev().take_while(|&&at| at >= segment.first && clauses.tokens[at].verb == Verb::No).any(
                |&at| {
                    let roles = clauses.roles(at);
                    let is_article = roles.has(Roles::UNFINISHED) && roles.has(Roles::RELATIVE) && at > segment.first;
                    roles.has(Roles::RELATIVE.or(Roles::SUBORDINATOR)) && !roles.has(Roles::PREPOSITION) && !is_article
                },
            );
        // `…, its presentation` with the rest of a list lost.
        let is_item = clauses.is_english
            && !segment.opening(clauses).has(DEPENDENT.or(Roles::COORDINATOR).or(Roles::TIME))
            && !clauses.tokens[last + 1].is_parted
            && !clauses.is_participle(segment.first)
            && segment.range().all(|at| clauses.tokens[at].verb == Verb::No);
        if number > 0 && (is_item || is_torn || last == segment.first) || waits {
            return false;
        }
        if !clauses.is_known {
            return true;
        }
        let is_event = self.ends_in_event(last) && self.opens_setting(last + 1);
        let ends_in_verb = token.verb > Verb::No && !clauses.tokens[last + 1].is_parted && !is_event;
        !ends_in_verb && clauses.main_verb(kept.iter().copied()) > Verb::No
    }
}

/// Units of time.
fn is_unit(word: &str) -> bool {
    matches!(word.trim_end_matches('s'), "minute" | "hour" | "day" | "night" | "week" | "month" | "season" | "year")
}

/// Prepositions that belong to a number behind them.
fn about(word: &str) -> bool {
    matches!(word, "about" | "around" | "over" | "under" | "above" | "below" | "between")
}

fn is_superlative(word: &str) -> bool {
    let is_form = word.len() > 5
        && word.ends_with("est")
        && !matches!(word, "interest" | "request" | "protest" | "arrest" | "forest");
    is_form
        || matches!(word, "first" | "second" | "third" | "last" | "only" | "most" | "least" | "best" | "worst" | "same")
}
