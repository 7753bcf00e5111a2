//! The core of a sentence in few words.
//!
//! Source: Dorr, Zajic and Schwartz, 2003, "Hedge Trimmer": cut what costs least until it fits, then prepositional phrases
//! from the end. Where we differ: there is no parse, so a cut has to pass [`Trim::is_sound`], and articles stay, since a
//! headline here is a sentence.
//! 1. Cuts of one cost are made together, cheapest first, until at most so many words are left.
//! 2. Else the sentence is also ended early, at the last place that fits: before a preposition or subordinator whose
//!    phrase can go, before a coordinated verb, before a mark that a clause ends at.
//! 3. Sound is what has a main verb, at least [`LEAST_WORDS`] words, no end that asks for more, and what it lost has no
//!    main verb of its own, no condition, no contrast. A superlative keeps its range ("the first time in 24 years").
//!
//! Cost: O(words) a cost and a place.

use super::LEAST_WORDS;
use super::clauses::{Clauses, OPEN_END, OPENERS, Segment, Verb};
use super::cuts::{Cost, Cut, is_attribution};
use super::marks::Kind;
use crate::language::Roles;
use crate::text::Span;

/// How far back a superlative is looked for, in words.
const NOUN_PHRASE: usize = 6;

/// What opens a phrase or a clause that depends on another.
const DEPENDENT: Roles = OPENERS.or(Roles::PREPOSITION);

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
        for is_ended in [false, true] {
            for most in [Cost::Nothing, Cost::Detail, Cost::Setting] {
                let mut cuts = Vec::new();
                for cut in self.cuts {
                    if cut.cost <= most {
                        cuts.push(cut.span);
                    }
                }
                let all = self.clauses.kept(&cuts);
                if is_ended {
                    let Some(end) = self.end(&all) else { continue };
                    cuts.push(Span::new(end, self.clauses.span.end()));
                    return Some(cuts);
                }
                if self.count(&all) <= self.most && self.is_sound(&all) {
                    return Some(cuts);
                }
            }
        }
        None
    }

    /// As a reader counts them.
    fn count(&self, kept: &[usize]) -> usize {
        kept.iter().filter(|&&at| !self.clauses.tokens[at].is_tied).count()
    }

    /// Where the sentence may end early.
    fn end(&self, all: &[usize]) -> Option<usize> {
        for count in (LEAST_WORDS.min(self.most)..all.len()).rev() {
            let (kept, lost) = all.split_at(count);
            if self.count(kept) > self.most || !self.may_end(kept, lost) || !self.is_sound(kept) {
                continue;
            }
            let end = self.clauses.tokens[all[count - 1]].span.end();
            // Quotation marks close in front of a mark.
            let mark = self.clauses.segments[self.clauses.segment_of(all[count])].mark;
            let is_parted = self.clauses.tokens[all[count]].is_parted;
            return Some(if is_parted { mark.start().max(end) } else { end });
        }
        None
    }

    /// Rule 2: whether what follows can go.
    fn may_end(&self, kept: &[usize], lost: &[usize]) -> bool {
        let (Some(&end), Some(&next)) = (kept.last(), lost.first()) else { return false };
        let clauses = self.clauses;
        let token = clauses.tokens[next];
        let is_torn = token.is_tied || token.is_quoted || clauses.tokens[end].is_quoted && !token.is_parted;
        if is_torn || token.roles.has(Roles::TRUTH) {
            return false;
        }
        // What looks at a word or two is asked before what looks at all that is lost.
        let may_end = if token.is_parted {
            self.may_end_at_mark(kept, lost, next)
        } else if clauses.is_english {
            self.may_end_at_phrase(kept, end, next) && !self.has_verb(lost)
        } else {
            token.roles.has(Roles::PREPOSITION.or(Roles::SUBORDINATOR)) && !self.has_verb(lost)
        };
        may_end && !lost.iter().any(|&at| self.limits(at))
    }

    /// A condition, a claim, a contrast or a comparison, without which it is another sentence.
    fn limits(&self, at: usize) -> bool {
        let token = self.clauses.tokens[at];
        let opens = token.roles.has(Roles::SUBORDINATOR.or(Roles::VERB).or(Roles::COORDINATOR));
        // `better … than`, not `more than ten`.
        let compares = self.clauses.word(at) == "than"
            && !matches!(self.clauses.word(at.wrapping_sub(1)), "more" | "less" | "fewer" | "rather" | "other");
        token.roles.has(Roles::TRUTH) && opens || compares
    }

    /// Before a preposition, a subordinator, a time, a coordinated verb.
    fn may_end_at_phrase(&self, kept: &[usize], end: usize, next: usize) -> bool {
        let clauses = self.clauses;
        let (word, roles) = (clauses.word(next), clauses.roles(next));
        let after = clauses.token(next + 1);
        // `on to`, `at most`: no phrase of their own.
        let is_joined = clauses.is_to(next + 1) && word != "due" || matches!(clauses.word(next + 1), "most" | "least");
        if after.is_tied || is_joined {
            return false;
        }
        if self.opens_setting(next) && self.ends_in_event(end) {
            return true;
        }
        // `two days before`: how long belongs to what follows.
        let measures = clauses.roles(end).has(Roles::UNIT) && matches!(word, "after" | "before" | "since");
        if !clauses.roles(end).has(Roles::NOUN) || measures {
            return false;
        }
        if roles.has(Roles::COORDINATOR) {
            // `… and fled`: a verb of the same subject.
            let is_list = clauses.opening_verb(clauses.segments[clauses.segment_of(next)]) > Verb::No;
            let is_verb = after.verb == Verb::Surely || after.verb == Verb::Perhaps && clauses.opens_object(next + 2);
            return word == "and" && is_verb && !is_list;
        }
        if self.opens_time(next) {
            return !clauses.roles(end).has(Roles::UNIT);
        }
        if self.is_predicate(kept) || word == "that" {
            return false;
        }
        if word == "as" {
            return after.roles.has(Roles::ARTICLE);
        }
        if roles.has(Roles::PREPOSITION) && (word == "since" || !roles.has(Roles::SUBORDINATOR)) {
            // `one in five`, `10 to 20`, `about 20`.
            let is_range = clauses.is_number(next + 1) && (clauses.is_number(end) || roles.has(Roles::BEFORE_NUMBER));
            // `Equity for Punks`
            let is_title = word == "for" && clauses.roles(end).has(Roles::NAME) && after.roles.has(Roles::NAME);
            return !is_range && !is_title && !self.has_superlative(kept);
        }
        roles.has(Roles::SUBORDINATOR)
    }

    /// `today`, `Monday`, `last week`, `two years ago`.
    fn opens_time(&self, at: usize) -> bool {
        let clauses = self.clauses;
        let (roles, next) = (clauses.roles(at), clauses.roles(at + 1));
        roles.has(Roles::TIME_ALONE)
            || clauses.is_day(at) && !next.has(Roles::NAME)
            || next.has(Roles::UNIT) && (roles.has(Roles::TIME) || clauses.roles(at + 2).has(Roles::TIME_ALONE))
    }

    /// `resigned`, `was arrested`: a verb whose object, if it has one, came before.
    fn ends_in_event(&self, end: usize) -> bool {
        // These look for an object in what follows.
        let asks = matches!(self.clauses.word(end), "looked" | "named" | "asked" | "based" | "called");
        let roles = self.clauses.roles(end);
        roles.has(Roles::PAST.or(Roles::VERB)) && !roles.has(Roles::BE) && !asks
    }

    /// `after …`, `on Monday`, `in 2019`: when or why, which a verb does without.
    fn opens_setting(&self, at: usize) -> bool {
        let clauses = self.clauses;
        clauses.roles(at).has(Roles::SETTING)
            || clauses.word(at) == "on" && clauses.is_day(at + 1)
            || clauses.word(at) == "in" && clauses.is_number(at + 1) && clauses.word(at + 1).len() == 4
    }

    /// Whether what is lost has a main verb of what is kept: one that nothing in it opened, coordinators and
    /// attributions apart.
    fn has_verb(&self, lost: &[usize]) -> bool {
        let clauses = self.clauses;
        let openers = OPENERS.or(Roles::COORDINATOR).or(Roles::SUBJECT);
        let is_own = |&at: &usize| !is_attribution(clauses, clauses.segment_of(at));
        clauses.main_verbs(&mut lost.iter().copied().filter(is_own), openers) > Verb::No
    }

    /// Whether the last word is what the subject is said to be: `is responsible`, which may ask for more.
    fn is_predicate(&self, kept: &[usize]) -> bool {
        let before = kept.iter().rev().skip(1).map(|&at| self.clauses.roles(at));
        before.into_iter().find(|roles| !roles.has(Roles::ADVERB)).is_some_and(|roles| roles.has(Roles::BE))
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
        if segment.kind == Kind::Stop && clauses.is_english {
            return true;
        }
        if segment.kind == Kind::Comma && segment.opening.has(Roles::COORDINATOR) {
            return clauses.main_verb(segment.range()) > Verb::No;
        }
        if self.has_verb(lost) {
            return false;
        }
        let mut later = clauses.segments[number + 1..].iter().enumerate();
        match segment.kind {
            Kind::Stop => true,
            Kind::Dash => later.all(|(_, later)| later.kind != Kind::Dash),
            Kind::Comma => {
                let opens = segment.opening.has(DEPENDENT.or(Roles::TIME).or(Roles::GERUND));
                let is_insert = opens || clauses.is_to(next) || is_attribution(clauses, number);
                is_insert && later.all(|(at, &later)| self.depends(number + 1 + at, later))
            }
        }
    }

    /// Whether the segment cannot be the core's. What goes on behind an insert may be: `will make stations, across the
    /// city, cashless`.
    fn depends(&self, number: usize, segment: Segment) -> bool {
        let opens = DEPENDENT.or(Roles::COORDINATOR).or(Roles::GERUND).or(Roles::NAME);
        segment.kind != Kind::Comma || segment.opening.has(opens) || is_attribution(self.clauses, number)
    }

    /// Rule 3's last: a superlative or ordinal in the last noun's phrase.
    fn has_superlative(&self, kept: &[usize]) -> bool {
        for &at in kept.iter().rev().take(NOUN_PHRASE) {
            let roles = self.clauses.roles(at);
            if roles.has(Roles::PREPOSITION.or(Roles::SUPERLATIVE)) {
                return roles.has(Roles::SUPERLATIVE);
            }
        }
        false
    }

    /// Rule 3.
    fn is_sound(&self, kept: &[usize]) -> bool {
        let clauses = self.clauses;
        let Some(&last) = kept.last().filter(|_| self.count(kept) >= LEAST_WORDS.min(self.most)) else { return false };
        let has_verb = clauses.main_verbs(&mut kept.iter().copied(), OPENERS) > Verb::No;
        if last + 1 == clauses.tokens.len() {
            // A sentence that is short as it stands needs no proof of its verb.
            let is_untouched = kept.len() == clauses.tokens.len() && !clauses.stop.is_empty();
            return is_untouched || has_verb || !clauses.is_english;
        }
        let next = clauses.tokens[last + 1];
        if next.is_tied || clauses.roles(last).has(OPEN_END) || self.is_torn(kept, last, next.is_parted) {
            return false;
        }
        let is_event = next.is_parted || self.opens_setting(last + 1) && self.ends_in_event(last);
        !clauses.is_known || has_verb && (is_event || clauses.tokens[last].verb == Verb::No)
    }

    /// Whether the last segment that is kept lacks what it has lost.
    fn is_torn(&self, kept: &[usize], last: usize, is_ended: bool) -> bool {
        let clauses = self.clauses;
        let number = clauses.segment_of(last);
        let segment = clauses.segments[number];
        // `when the council, …`: a clause without its verb.
        for &at in kept.iter().rev().take_while(|&&at| at >= segment.first) {
            let token = clauses.tokens[at];
            let is_article =
                token.roles.has(Roles::UNFINISHED) && token.roles.has(Roles::RELATIVE) && at > segment.first;
            if token.verb > Verb::No {
                break;
            }
            if token.roles.has(OPENERS) && !token.roles.has(Roles::PREPOSITION) && !is_article {
                return true;
            }
        }
        if number == 0 {
            return false;
        }
        // `…, won titles` without the rest of the list, or `…, said` without the speaker.
        let mut before = kept.iter().copied().take_while(|&at| at < segment.first);
        let has_verb = segment.range().any(|at| clauses.tokens[at].verb > Verb::No);
        let is_list = clauses.opening_verb(segment) > Verb::No && clauses.main_verbs(&mut before, OPENERS) > Verb::No;
        // `…, its presentation` without the rest of the list.
        let opens = DEPENDENT.or(Roles::COORDINATOR).or(Roles::TIME).or(Roles::GERUND);
        let is_item = clauses.is_english && !is_ended && !has_verb && !segment.opening.has(opens);
        // `…, with declines`
        let is_scrap = last <= segment.first + usize::from(segment.opening.has(Roles::PREPOSITION));
        is_scrap || is_list || is_item
    }
}
