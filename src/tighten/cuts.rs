//! What can go from a sentence, by what its segments are.
//!
//! Source: Dorr, Zajic and Schwartz, 2003, "Hedge Trimmer: A Parse-and-Trim Approach to Headline Generation"; Jing, 2000,
//! "Sentence Reduction for Automatic Text Summarization": what an English news sentence can lose, found by the marks
//! around it instead of by a parse.
//! 1. An insert stands between two marks, or a mark and the end: a relative clause (`, who …,`), a participle's
//!    (`, citing …`), an apposition (`, a doctor in York,`), an age, a connective, what two dashes enclose.
//! 2. Between a subject and its verb both marks go; behind a complete clause the insert goes with the mark before it,
//!    to the end or to an attribution; else it stays, since what follows may be part of it.
//! 3. What leads to a subject: a connective, a phrase of time or place, a subordinate clause, with its comma, if the
//!    segment behind it is the clause. A place and its mark in front of a dash (`LONDON —`).
//! 4. An attribution: `, officials said on Monday`, of a verb that merely reports. Claims ("alleged", "denied") and the
//!    speaker of words in quotation marks are never cut.
//! 5. Nothing that negates, limits or hedges opens a cut ("without", "if", "but", "allegedly"), nothing begins or ends in
//!    quotation marks, and where a comma may part a list nothing is cut.
//!
//! Cost: O(words) for each of at most [`super::MOST_WORDS`] words' segments.

use std::ops::Range;

use super::clauses::{Clauses, Segment, Token, Verb};
use super::marks::Kind;
use crate::document::Shape;
use crate::language::Roles;
use crate::text::Span;

/// What a cut costs the reader: the dearer, the later it is made.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Cost {
    /// An aside or a connective.
    Nothing,
    /// An insert.
    Detail,
    /// When, where, on whose word.
    Setting,
}

/// Bytes that can go.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    pub(super) span: Span,
    pub(super) cost: Cost,
}

/// Most words in front of a dateline's dash or bracket.
const LONGEST_DATELINE: usize = 6;
/// Fewest words of an apposition at the end that is worth a cut.
const LONG_APPOSITION: usize = 5;
/// Most words of a phrase that leads to a subject, in tightened sentences: longer ones say more than when or where.
const SHORT_LEAD: usize = 5;
/// Most words of a subject whose apposition may stand before a verb of saying.
const LONGEST_SPEAKER: usize = 6;
/// Most words of an attribution.
const LONGEST_ATTRIBUTION: usize = 16;

/// Every sound cut, in the order of the text; cuts may overlap.
pub(super) fn find(clauses: &Clauses<'_>) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let dateline = dateline(clauses, &mut cuts);
    if !clauses.is_english {
        for number in 1..clauses.segments.len() {
            cut_enclosed(clauses, number, &mut cuts);
        }
        return cuts;
    }
    lead(clauses, dateline, &mut cuts);
    for number in 1..clauses.segments.len() {
        if let Some(cost) = insert(clauses, number) {
            cut_insert(clauses, number, cost, &mut cuts);
        } else {
            cut_enclosed(clauses, number, &mut cuts);
        }
    }
    days(clauses, &mut cuts);
    cuts
}

/// Rule 3, a place and its mark: how many segments go.
fn dateline(clauses: &Clauses<'_>, cuts: &mut Vec<Cut>) -> usize {
    let is_place = |end: usize| {
        end <= LONGEST_DATELINE
            && clauses.tokens[..end].iter().all(|token| token.is_name() && !token.is_quoted)
            && clauses.tokens.get(end).is_some_and(Token::is_name)
    };
    let dash = clauses.segments.iter().take(4).position(|segment| segment.kind == Kind::Dash);
    let behind_dash = dash.and_then(|number| Some((number, clauses.segments.get(number)?.first)));
    // A name alone in front of a dash may be the speaker's.
    let is_marked = |number: usize, body: usize| {
        number > 1
            || clauses.asides.first().is_some_and(|aside| aside.start() < clauses.segments[number].mark.start())
            || clauses.tokens[..body].iter().all(|token| token.shape == Shape::AllCapitals)
    };
    if let Some((number, body)) = behind_dash.filter(|&(number, body)| is_place(body) && is_marked(number, body)) {
        cuts.push(Cut { span: clauses.head(body), cost: Cost::Nothing });
        return number;
    }
    // `Mumbai, Dec 12 (PTI) The`, `(CNN)The`.
    let Some(&aside) = clauses.asides.first() else { return 0 };
    let body = clauses.tokens.partition_point(|token| token.span.start() < aside.end());
    let is_joined = clauses.tokens.get(body).is_some_and(|token| token.span.start() == aside.end());
    let has_date = clauses.tokens[..body].iter().any(|token| token.shape == Shape::Number);
    if is_place(body) && (body == 0 || is_joined || has_date) {
        cuts.push(Cut { span: clauses.head(body), cost: Cost::Nothing });
        return clauses.segments.partition_point(|segment| segment.last <= body);
    }
    0
}

/// Rule 3 in front of a subject, behind the dateline.
fn lead(clauses: &Clauses<'_>, from: usize, cuts: &mut Vec<Cut>) {
    let Some(&first) = clauses.segments.get(from) else { return };
    // `Columbus, Ohio,` and `June 18, 2024,` have commas of their own.
    let is_name = |segment: &Segment| segment.range().all(|at| clauses.tokens[at].shape != Shape::Lower);
    let names =
        clauses.segments.iter().skip(from + 1).take_while(|segment| is_name(segment) && segment.len() < 4).count();
    let Some(&core) = clauses.segments.get(from + 1 + names) else { return };
    let is_comma = clauses.segments[from + 1..=from + 1 + names].iter().all(|one| one.kind == Kind::Comma);
    let Some(cost) = lead_cost(clauses, first).filter(|_| is_comma) else { return };
    let opening = clauses.roles(core.first);
    let is_subject = !opening.has(Roles::COORDINATOR.or(Roles::RELATIVE).or(Roles::SUBORDINATOR).or(Roles::AUXILIARY))
        && clauses.opening_verb(core) == Verb::No
        && !clauses.is_participle(core.first)
        // What a pronoun stands for may be in the lead.
        && (cost == Cost::Nothing || !opening.has(Roles::SUBJECT))
        // `At MI5, MI6 and GCHQ`.
        && !clauses.roles(core.first + 1).has(Roles::COORDINATOR);
    // The clause may have inserts of its own before its verb.
    let has_verb = clauses.main_verb(core.range()) > Verb::No || insert(clauses, from + 2 + names).is_some();
    if is_subject && has_verb && !clauses.touches_quote(first.range()) {
        cuts.push(Cut { span: clauses.head(core.first), cost });
    }
}

/// What a segment costs in front of a subject; nothing for one that is no adverbial.
fn lead_cost(clauses: &Clauses<'_>, segment: Segment) -> Option<Cost> {
    if segment.range().any(|at| clauses.roles(at).has(Roles::TRUTH)) {
        return None;
    }
    let is_connective = |at| clauses.roles(at).has(Roles::CONNECTIVE) || clauses.is_adverb(at);
    if segment.len() > 0 && segment.range().all(is_connective) {
        return Some(Cost::Nothing);
    }
    let opening = Roles::PREPOSITION.or(Roles::SUBORDINATOR).or(Roles::TIME);
    let opens = clauses.roles(segment.first).has(opening) || clauses.is_participle(segment.first);
    let is_time = opens_time(clauses, segment);
    if !(opens || is_time) || clauses.main_verb(segment.range()) > Verb::No {
        return None;
    }
    let is_phrase = !segment.range().any(|at| clauses.tokens[at].verb > Verb::No);
    let is_claim = clauses.is_attribution_phrase(segment);
    Some(if is_phrase && !is_claim && segment.len() <= SHORT_LEAD { Cost::Detail } else { Cost::Setting })
}

/// `Last week`, `Two years ago`, `Monday`.
fn opens_time(clauses: &Clauses<'_>, segment: Segment) -> bool {
    let last = clauses.word(segment.last.wrapping_sub(1));
    matches!(clauses.word(segment.first), "Last" | "This" | "Next") && segment.len() < 4
        || matches!(last, "ago" | "later" | "earlier" | "prior")
}

/// What an insert costs; nothing for a segment that is none.
fn insert(clauses: &Clauses<'_>, number: usize) -> Option<Cost> {
    let segment = *clauses.segments.get(number)?;
    let (first, last) = (segment.first, segment.last);
    let opening = clauses.roles(first);
    if segment.len() == 0 || segment.kind != Kind::Comma || opening.has(Roles::TRUTH.or(Roles::COORDINATOR)) {
        return None;
    }
    if is_attribution(clauses, number) {
        return Some(Cost::Setting);
    }
    if segment.range().all(|at| clauses.roles(at).has(Roles::CONNECTIVE)) {
        return Some(Cost::Nothing);
    }
    // `who`, `of whom`, `some of which`.
    let relative = (first..last.min(first + 3)).find(|&at| clauses.roles(at).has(Roles::RELATIVE));
    if let Some(at) = relative
        && (at == first
            || matches!(clauses.word(at - 1), "of" | "in" | "for" | "with" | "to" | "from" | "at" | "on" | "by"))
    {
        return (clauses.main_verb(segment.range()) == Verb::No && segment.len() > 1).then_some(Cost::Detail);
    }
    let start = first + usize::from(clauses.is_adverb(first));
    let is_free = clauses.main_verb(segment.range()) == Verb::No;
    if clauses.is_participle(start) && (start > first || opening.is_empty() || opening.has(Roles::PREPOSITION)) {
        return is_free.then_some(Cost::Detail);
    }
    let is_age = segment.len() == 1 && clauses.tokens[first].shape == Shape::Number && clauses.word(first).len() < 3
        || clauses.word(first) == "aged" && segment.len() == 2;
    if is_age {
        return Some(Cost::Detail);
    }
    (is_apposition(clauses, segment) || is_past_participle(clauses, segment)).then_some(Cost::Detail)
}

/// `based in York`, `known as the Needle`: between subject and verb alone, since elsewhere it may be a verb.
fn is_past_participle(clauses: &Clauses<'_>, segment: Segment) -> bool {
    let word = clauses.word(segment.first);
    let form = word.ends_with("ed") && clauses.tokens[segment.first].verb == Verb::Perhaps
        || segment.opening(clauses).has(Roles::PARTICIPLE);
    let rest = segment.first + 1..segment.last;
    form && clauses.roles(segment.first + 1).has(Roles::PREPOSITION.or(Roles::UNFINISHED))
        && clauses.main_verb(rest) == Verb::No
}

/// A noun's phrase that opens with an article, without a verb of its own.
fn is_apposition(clauses: &Clauses<'_>, segment: Segment) -> bool {
    let before = segment.first.checked_sub(1).map_or(Shape::Unspaced, |at| clauses.tokens[at].shape);
    clauses.roles(segment.first).has(Roles::ARTICLE)
        && segment.len() > 1
        && before != Shape::Number
        && !is_unknown_attribution(clauses, segment)
        && clauses.is_noun_like(segment.first - 1)
        && clauses.main_verb(segment.range()) == Verb::No
}

/// `the document states`: a word in -s at the end may be a verb.
fn is_unknown_attribution(clauses: &Clauses<'_>, segment: Segment) -> bool {
    segment.len() == 3 && clauses.word(segment.last - 1).ends_with('s')
}

/// Rule 4.
pub(super) fn is_attribution(clauses: &Clauses<'_>, number: usize) -> bool {
    let Some(&segment) = clauses.segments.get(number).filter(|_| number > 0) else { return false };
    let is_direct = segment.first.checked_sub(1).is_some_and(|at| clauses.tokens[at].is_quoted);
    if is_direct || segment.len() > LONGEST_ATTRIBUTION || segment.range().any(|at| clauses.tokens[at].is_quoted) {
        return false;
    }
    if clauses.is_attribution_phrase(segment) {
        return clauses.main_verb(segment.range()) == Verb::No;
    }
    let is_alone = |&at: &usize| clauses.tokens[at].verb == Verb::Surely && !clauses.roles(at).has(Roles::AUXILIARY);
    let mut verbs = segment.range().filter(is_alone);
    let Some(verb) = verbs.next().filter(|&at| clauses.roles(at).has(Roles::SAYING)) else { return false };
    let has_other = segment.range().any(|at| clauses.roles(at).has(Roles::AUXILIARY) && at + 1 != verb);
    let barred = Roles::RELATIVE.or(Roles::SUBORDINATOR).or(Roles::COORDINATOR).or(Roles::TRUTH);
    let bars = |at: usize| clauses.roles(at).has(barred) && !clauses.roles(at).has(Roles::PREPOSITION);
    // What follows the verb is its speaker, or when and where it was said.
    let after = clauses.roles(verb + 1).has(Roles::PREPOSITION)
        || verb + 1 == segment.last
        || verb == segment.first
        || clauses.is_adverb(verb + 1)
        || clauses.word(verb) == "told"
        || clauses.tokens.get(verb + 1).is_some_and(|token| token.shape == Shape::Capital);
    after
        && !has_other
        && verbs.next().is_none()
        && !segment.range().any(bars)
        && !clauses.roles(segment.first).has(Roles::PREPOSITION)
}

/// Rule 2.
fn cut_insert(clauses: &Clauses<'_>, number: usize, cost: Cost, cuts: &mut Vec<Cut>) {
    let segment = clauses.segments[number];
    let clause = clauses.clause_of(number);
    let before = clause.start..segment.first;
    let mark = segment.mark;
    let main = clauses.main_verb(before.clone());
    let is_apposition = is_apposition(clauses, segment);
    let is_past = is_past_participle(clauses, segment);
    let next = clauses.segments.get(number + 1).copied();
    // Between subject and verb.
    if let Some(next) = next.filter(|next| next.kind == segment.kind && next.len() > 0) {
        let verb = clauses.opening_verb(next);
        let is_sure = next.opening(clauses).has(Roles::AUXILIARY) && !is_past;
        // `…, a senior official, told the paper`: whose verb it is is not plain behind a long segment.
        let is_speaker =
            is_apposition && next.opening(clauses).has(Roles::SAYING) && segment.first - before.start > LONGEST_SPEAKER;
        let opening = clauses.roles(before.start);
        let opener = Roles::PREPOSITION.or(Roles::SUBORDINATOR);
        let is_subject =
            main == Verb::No && (!opening.has(opener) || number > 1) && clauses.is_noun_like(segment.first - 1);
        if verb > Verb::No && !is_speaker && (is_subject || is_sure && clauses.is_noun_like(segment.first - 1)) {
            cuts.push(Cut { span: Span::new(mark.start(), next.mark.end()), cost });
            return;
        }
        let leads = main == Verb::No && opening.has(opener) && !is_apposition && !is_past;
        let is_clause = clauses.main_verb(next.range()) > Verb::No
            && !clauses.roles(next.first).has(Roles::COORDINATOR.or(Roles::SUBORDINATOR).or(Roles::RELATIVE));
        if leads && verb == Verb::No && is_clause {
            cuts.push(Cut { span: Span::new(mark.start(), next.mark.start()), cost });
            return;
        }
    }
    if main == Verb::No || is_past {
        return;
    }
    // Behind a complete clause.
    let later = number + 1..clauses.segments.len();
    let ends = |&at: &usize| clauses.segments[at].kind != Kind::Comma || is_attribution(clauses, at);
    let end = later.clone().find(ends);
    // What follows may be part of the insert or of the clause.
    let adverbial = Roles::PREPOSITION.or(Roles::SUBORDINATOR).or(Roles::TIME).or(Roles::COORDINATOR);
    let goes_on = |at: usize| {
        let segment = clauses.segments[at];
        segment.opening(clauses).has(adverbial) || clauses.main_verb(segment.range()) > Verb::No
    };
    let stays = (number + 1..end.unwrap_or(later.end)).any(goes_on);
    let is_list = segment.range().any(|at| clauses.roles(at).has(Roles::COORDINATOR));
    let is_short = is_apposition && (segment.len() < LONG_APPOSITION || is_list);
    if stays || is_short {
        return;
    }
    match end {
        Some(end) => {
            cuts.push(Cut { span: Span::new(mark.start(), clauses.segments[end].mark.start()), cost });
        }
        None => clauses.cut_to_end(mark.start(), cost, cuts),
    }
}

/// Rule 1, between two dashes, or behind one at the end.
fn cut_enclosed(clauses: &Clauses<'_>, number: usize, cuts: &mut Vec<Cut>) {
    let segments = &clauses.segments;
    let segment = segments[number];
    let is_first = segment.kind == Kind::Dash && !segments[1..number].iter().any(|one| one.kind == Kind::Dash);
    if !is_first || clauses.roles(segment.first).has(Roles::TRUTH) {
        return;
    }
    // `, — he said, —` is whoever speaks.
    if segment.mark.of(clauses.text).starts_with(',') {
        return;
    }
    let close = (number + 1..segments.len()).find(|&at| segments[at].kind != Kind::Comma);
    let Some(close) = close else { return };
    let is_pair = segments[close].kind == Kind::Dash && !segments[close + 1..].iter().any(|one| one.kind == Kind::Dash);
    if is_pair && segment.first > 0 && segments[close].len() > 0 {
        cuts.push(Cut { span: Span::new(segment.mark.start(), segments[close].mark.end()), cost: Cost::Detail });
    }
}

/// `on Monday`, inside a clause.
fn days(clauses: &Clauses<'_>, cuts: &mut Vec<Cut>) {
    for at in 1..clauses.tokens.len().saturating_sub(1) {
        let is_day = clauses.word(at) == "on" && clauses.word(at + 1).ends_with("day");
        let part = matches!(clauses.word(at + 2), "morning" | "afternoon" | "evening" | "night");
        let last = at + 1 + usize::from(part);
        let is_free = clauses.tokens[at..=last].iter().all(|token| !token.is_quoted && !token.is_parted)
            && clauses.tokens[at + 1].shape == Shape::Capital;
        let next = clauses.tokens.get(last + 1);
        let goes_on = next.is_none_or(|next| {
            !next.is_parted && (next.shape != Shape::Lower || next.roles.has(Roles::COORDINATOR.or(Roles::BE)))
        });
        if is_day && is_free && !goes_on {
            let span = Span::new(clauses.tokens[at - 1].span.end(), clauses.tokens[last].span.end());
            let is_plain = span.of(clauses.text).starts_with(' ');
            if is_plain && !clauses.is_contracted_day(last) {
                cuts.push(Cut { span, cost: Cost::Setting });
            }
        }
    }
}

impl Clauses<'_> {
    /// From `start` to the stop, and behind it: what is quoted in the cut is closed there.
    pub(super) fn cut_to_end(&self, start: usize, cost: Cost, cuts: &mut Vec<Cut>) {
        cuts.push(Cut { span: Span::new(start, self.stop.start().max(start)), cost });
        cuts.push(Cut { span: Span::new(self.stop.end(), self.span.end()), cost });
    }

    /// The tokens of the clause that the segment belongs to: those behind the last semicolon or colon.
    pub(super) fn clause_of(&self, number: usize) -> Range<usize> {
        let first = self.segments[..number].iter().rposition(|one| one.kind == Kind::Stop).unwrap_or(0);
        self.segments[first].first..self.tokens.len()
    }

    /// `according to …`.
    fn is_attribution_phrase(&self, segment: Segment) -> bool {
        self.word(segment.first).eq_ignore_ascii_case("according") && self.word(segment.first + 1) == "to"
    }

    fn touches_quote(&self, tokens: Range<usize>) -> bool {
        tokens.clone().any(|at| self.tokens[at].is_quoted)
    }

    /// All before the token and the quotation marks that open with it.
    fn head(&self, token: usize) -> Span {
        let start = self.tokens.get(token).map_or(self.span.end(), |token| token.span.start());
        Span::new(self.span.start(), self.open_before(start))
    }

    /// The start of the quotation marks right before `at`, or `at`.
    fn open_before(&self, at: usize) -> usize {
        let before = Span::new(self.span.start(), at).of(self.text);
        self.span.start() + before.trim_end_matches(['"', '“', '‘', '\'', '«', '„']).len()
    }

    fn is_contracted_day(&self, at: usize) -> bool {
        Span::new(self.tokens[at].span.end(), self.span.end()).of(self.text).starts_with(['\'', '’', '-'])
    }
}
