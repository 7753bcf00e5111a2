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
//! Cost: O(words) for each segment of at most [`super::MOST_WORDS`] words.

use super::clauses::{Clauses, OPENERS, Segment, Verb};
use super::marks::Kind;
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

/// What opens a phrase or a clause beside the main one.
const ADVERBIAL: Roles = Roles::PREPOSITION.or(Roles::SUBORDINATOR).or(Roles::TIME);

/// Every sound cut, in the order of the text; cuts may overlap.
pub(super) fn find(clauses: &Clauses<'_>) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let dateline = dateline(clauses, &mut cuts);
    if clauses.is_english {
        lead(clauses, dateline, &mut cuts);
        days(clauses, &mut cuts);
    }
    for number in 1..clauses.segments.len() {
        match insert(clauses, number) {
            Some((form, cost)) => cut_insert(clauses, number, form, cost, &mut cuts),
            None => cut_enclosed(clauses, number, &mut cuts),
        }
    }
    cuts
}

/// Rule 3, a place and its mark: how many segments go.
fn dateline(clauses: &Clauses<'_>, cuts: &mut Vec<Cut>) -> usize {
    let is_place = |end: usize| {
        end <= LONGEST_DATELINE
            && end < clauses.tokens.len()
            && clauses.tokens[..=end].iter().all(|token| token.roles.has(Roles::NAME))
            && !clauses.tokens[..end].iter().any(|token| token.is_quoted)
    };
    let aside = clauses.asides.first().copied().unwrap_or_default();
    for (number, segment) in clauses.segments.iter().enumerate().take(4) {
        // A name alone in front of a dash may be the speaker's.
        let is_marked = number > 1 || !aside.is_empty() && aside.start() < segment.mark.start();
        if segment.kind == Kind::Dash && is_place(segment.first) && (is_marked || is_shouted(clauses, segment.first)) {
            cuts.push(Cut { span: clauses.head(segment.first), cost: Cost::Nothing });
            return number;
        }
    }
    // `Mumbai, Dec 12 (PTI) The`, `(CNN)The`.
    let body = clauses.tokens.partition_point(|token| token.span.start() < aside.end());
    let is_joined = clauses.token(body).span.start() == aside.end();
    let has_date = (0..body).any(|at| clauses.is_number(at));
    if !aside.is_empty() && is_place(body) && (body == 0 || is_joined || has_date) {
        cuts.push(Cut { span: clauses.head(body), cost: Cost::Nothing });
        return clauses.segments.partition_point(|segment| segment.last <= body);
    }
    0
}

/// Whether the first words are in capitals: `LONDON`.
fn is_shouted(clauses: &Clauses<'_>, words: usize) -> bool {
    words > 0 && (0..words).all(|at| clauses.word(at).bytes().all(|byte| byte.is_ascii_uppercase()))
}

/// Rule 3 in front of a subject, behind the dateline.
fn lead(clauses: &Clauses<'_>, from: usize, cuts: &mut Vec<Cut>) {
    let Some(&first) = clauses.segments.get(from) else { return };
    // `Columbus, Ohio,` and `June 18, 2024,` have commas of their own.
    let is_name =
        |segment: &&Segment| segment.len() < 4 && segment.range().all(|at| clauses.roles(at).has(Roles::NAME));
    let number = from + 1 + clauses.segments.iter().skip(from + 1).take_while(is_name).count();
    let Some(&core) = clauses.segments.get(number) else { return };
    let is_comma = clauses.segments[from + 1..=number].iter().all(|one| one.kind == Kind::Comma);
    let Some(cost) = lead_cost(clauses, first).filter(|_| is_comma) else { return };
    let barred = OPENERS.or(Roles::COORDINATOR).or(Roles::AUXILIARY).or(Roles::GERUND);
    let is_subject = !core.opening.has(barred)
        && clauses.opening_verb(core) == Verb::No
        // What a pronoun stands for may be in the lead.
        && (cost == Cost::Nothing || !core.opening.has(Roles::SUBJECT))
        // `At MI5, MI6 and GCHQ`.
        && !clauses.roles(core.first + 1).has(Roles::COORDINATOR);
    // The clause may have inserts of its own before its verb.
    let has_verb = clauses.main_verb(core.range()) > Verb::No || insert(clauses, number + 1).is_some();
    if is_subject && has_verb && !clauses.is_quoted(first) {
        cuts.push(Cut { span: clauses.head(core.first), cost });
    }
}

/// What a segment costs in front of a subject; nothing for one that is no adverbial.
fn lead_cost(clauses: &Clauses<'_>, segment: Segment) -> Option<Cost> {
    let range = segment.range();
    if segment.len() == 0 || clauses.any(range.clone(), Roles::TRUTH) {
        return None;
    }
    if range.clone().all(|at| clauses.roles(at).has(Roles::ADVERB)) {
        return Some(Cost::Nothing);
    }
    // `Last week`, `Two years ago`.
    let last = clauses.roles(segment.last - 1);
    let is_time = segment.opening.has(Roles::TIME) && last.has(Roles::UNIT.or(Roles::NAME)) && segment.len() < 4
        || last.has(Roles::TIME_ALONE)
        || matches!(clauses.word(segment.last - 1), "later" | "earlier");
    let opens = segment.opening.has(Roles::PREPOSITION.or(Roles::SUBORDINATOR).or(Roles::GERUND));
    let is_claim = clauses.is_attribution_phrase(segment);
    if !(opens || is_time || is_claim) || clauses.main_verb(range.clone()) > Verb::No {
        return None;
    }
    // `In the last five seasons` and `since July` say of what the clause holds.
    let bounds = Roles::SUPERLATIVE.or(Roles::SUBORDINATOR);
    let is_phrase = range.clone().all(|at| clauses.tokens[at].verb == Verb::No && !clauses.is_number(at))
        && !clauses.any(range, bounds);
    Some(if is_phrase && !is_claim && segment.len() <= SHORT_LEAD { Cost::Detail } else { Cost::Setting })
}

/// What an insert is, as far as the marks around it matter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Insert {
    /// A noun's phrase that opens with an article, without a verb of its own.
    Apposition,
    /// `based in York`, `known as the Needle`: elsewhere than between subject and verb it may be a verb.
    Past,
    Other,
}

/// What an insert is and costs; nothing for a segment that is none.
fn insert(clauses: &Clauses<'_>, number: usize) -> Option<(Insert, Cost)> {
    let segment = *clauses.segments.get(number)?;
    let Segment { first, opening, .. } = segment;
    let is_open = segment.kind == Kind::Comma && !opening.has(Roles::TRUTH.or(Roles::COORDINATOR));
    if !clauses.is_english || segment.len() == 0 || first == 0 || !is_open {
        return None;
    }
    if is_attribution(clauses, number) {
        return Some((Insert::Other, Cost::Setting));
    }
    if segment.range().all(|at| clauses.roles(at).has(Roles::CONNECTIVE)) {
        return Some((Insert::Other, Cost::Nothing));
    }
    if clauses.main_verb(segment.range()) > Verb::No {
        let is_past = is_past_participle(clauses, segment);
        return is_past.then_some((Insert::Past, Cost::Detail));
    }
    // `who`, `of whom`, `some of which`.
    let governs = Roles::PREPOSITION.or(Roles::UNFINISHED);
    let is_relative = (first..segment.last.min(first + 3))
        .find(|&at| clauses.roles(at).has(Roles::RELATIVE))
        .is_some_and(|at| at == first || clauses.roles(at - 1).has(governs));
    let is_participle = clauses.roles(first + usize::from(opening.has(Roles::ADVERB))).has(Roles::GERUND);
    let is_age = segment.len() == 1 && clauses.is_number(first) && clauses.word(first).len() < 3
        || segment.len() == 2 && clauses.word(first) == "aged";
    // `the document states`: a word in -s at the end may be a verb.
    let is_clause = segment.len() == 3 && clauses.word(segment.last - 1).ends_with('s');
    if is_relative && segment.len() > 1 || is_participle || is_age {
        return Some((Insert::Other, Cost::Detail));
    }
    if is_past_participle(clauses, segment) {
        return Some((Insert::Past, Cost::Detail));
    }
    let is_apposition =
        opening.has(Roles::ARTICLE) && segment.len() > 1 && clauses.roles(first - 1).has(Roles::NOUN) && !is_clause;
    (is_apposition && !clauses.is_number(first - 1)).then_some((Insert::Apposition, Cost::Detail))
}

fn is_past_participle(clauses: &Clauses<'_>, segment: Segment) -> bool {
    segment.opening.has(Roles::PAST.or(Roles::PARTICIPLE))
        && (clauses.roles(segment.first + 1).has(Roles::PREPOSITION) || clauses.is_to(segment.first + 1))
        && clauses.main_verb(segment.first + 1..segment.last) == Verb::No
}

/// Rule 4.
pub(super) fn is_attribution(clauses: &Clauses<'_>, number: usize) -> bool {
    let Some(&segment) = clauses.segments.get(number).filter(|segment| segment.first > 0) else { return false };
    let is_direct = clauses.tokens[segment.first - 1].is_quoted;
    if is_direct || segment.len() > LONGEST_ATTRIBUTION || clauses.is_quoted(segment) {
        return false;
    }
    if clauses.is_attribution_phrase(segment) {
        return clauses.main_verb(segment.range()) == Verb::No;
    }
    let mut said = None;
    for at in segment.range() {
        let token = clauses.tokens[at];
        let bars =
            token.roles.has(OPENERS.or(Roles::COORDINATOR).or(Roles::TRUTH)) && !token.roles.has(Roles::PREPOSITION);
        // `has said` is one verb.
        let is_auxiliary = token.roles.has(Roles::AUXILIARY);
        let is_verb = token.verb == Verb::Surely && !is_auxiliary;
        let is_stray = is_auxiliary && !clauses.roles(at + 1).has(Roles::SAYING);
        if bars || is_stray || is_verb && (said.is_some() || !token.roles.has(Roles::SAYING)) {
            return false;
        }
        if is_verb {
            said = Some(at);
        }
    }
    let Some(verb) = said.filter(|_| !segment.opening.has(Roles::PREPOSITION)) else { return false };
    // What follows the verb is its speaker, or when and where it was said.
    let after = clauses.roles(verb + 1).has(Roles::PREPOSITION.or(Roles::ADVERB).or(Roles::NAME));
    let is_told = clauses.word(verb) == "told";
    if verb == segment.first { !is_told } else { after || verb + 1 == segment.last || is_told }
}

/// Rule 2.
fn cut_insert(clauses: &Clauses<'_>, number: usize, form: Insert, cost: Cost, cuts: &mut Vec<Cut>) {
    let segment = clauses.segments[number];
    let start = clauses.clause_of(number);
    let main = clauses.main_verb(start..segment.first);
    let opening = clauses.roles(start);
    let opener = Roles::PREPOSITION.or(Roles::SUBORDINATOR);
    let begins = segment.mark.start();
    if let Some(&next) = clauses.segments.get(number + 1).filter(|next| next.kind == segment.kind && next.len() > 0) {
        // Between subject and verb.
        let verb = clauses.opening_verb(next);
        let follows_noun = clauses.roles(segment.first - 1).has(Roles::NOUN);
        let is_sure = next.opening.has(Roles::AUXILIARY) && form != Insert::Past;
        // `…, a senior official, told the paper`: whose verb it is is not plain behind a long segment.
        let is_speaker =
            form == Insert::Apposition && next.opening.has(Roles::SAYING) && segment.first - start > LONGEST_SPEAKER;
        let is_subject = main == Verb::No && (!opening.has(opener) || number > 1);
        if verb > Verb::No && !is_speaker && follows_noun && (is_subject || is_sure) {
            cuts.push(Cut { span: Span::new(begins, next.mark.end()), cost });
            return;
        }
        // In what leads to the subject.
        let leads = main == Verb::No && opening.has(opener) && form == Insert::Other;
        let is_clause = clauses.main_verb(next.range()) > Verb::No && !next.opening.has(OPENERS.or(Roles::COORDINATOR));
        if leads && verb == Verb::No && is_clause {
            cuts.push(Cut { span: Span::new(begins, next.mark.start()), cost });
            return;
        }
    }
    if main == Verb::No || form == Insert::Past {
        return;
    }
    // Behind a complete clause: to the end, or to what is certainly no part of it.
    let is_list = clauses.any(segment.range(), Roles::COORDINATOR);
    if form == Insert::Apposition && (segment.len() < LONG_APPOSITION || is_list) {
        return;
    }
    for (later, after) in clauses.segments.iter().enumerate().skip(number + 1) {
        if after.kind != Kind::Comma || is_attribution(clauses, later) {
            cuts.push(Cut { span: Span::new(begins, after.mark.start()), cost });
            return;
        }
        if after.opening.has(ADVERBIAL.or(Roles::COORDINATOR)) || clauses.main_verb(after.range()) > Verb::No {
            return;
        }
    }
    // What is quoted in the cut is closed behind the stop.
    cuts.push(Cut { span: Span::new(begins, clauses.stop.start().max(begins)), cost });
    cuts.push(Cut { span: Span::new(clauses.stop.end(), clauses.span.end()), cost });
}

/// Rule 1, between two dashes.
fn cut_enclosed(clauses: &Clauses<'_>, number: usize, cuts: &mut Vec<Cut>) {
    let segments = &clauses.segments;
    let segment = segments[number];
    let mut dashes = (1..segments.len()).filter(|&at| segments[at].kind == Kind::Dash);
    let (first, second, third) = (dashes.next(), dashes.next(), dashes.next());
    let Some(close) = second.filter(|_| first == Some(number) && third.is_none()) else { return };
    let is_plain = segments[number + 1..close].iter().all(|one| one.kind == Kind::Comma);
    // `, — he said, —` is whoever speaks.
    let is_said = segment.mark.of(clauses.text).starts_with(',');
    let is_inside = segment.first > 0 && segments[close].len() > 0;
    if is_plain && is_inside && !is_said && !segment.opening.has(Roles::TRUTH) {
        let close = segments[close].mark.end();
        // A space stays where the next word follows at once.
        let is_joined = !Span::new(close, clauses.span.end()).of(clauses.text).starts_with(char::is_whitespace);
        let space = usize::from(is_joined && segment.mark.of(clauses.text).starts_with(' '));
        cuts.push(Cut { span: Span::new(segment.mark.start() + space, close), cost: Cost::Detail });
    }
}

/// `on Monday`, inside a clause.
fn days(clauses: &Clauses<'_>, cuts: &mut Vec<Cut>) {
    for at in 1..clauses.tokens.len() {
        if clauses.word(at) != "on" || !clauses.is_day(at + 1) {
            continue;
        }
        let is_part = matches!(clauses.word(at + 2), "morning" | "afternoon" | "evening" | "night");
        let last = at + 1 + usize::from(is_part);
        let next = clauses.token(last + 1);
        let goes_on =
            next.is_parted || next.span.is_empty() || next.roles.has(Roles::NAME.or(Roles::COORDINATOR).or(Roles::BE));
        let is_torn = clauses.tokens[at..=last].iter().any(|token| token.is_quoted || token.is_parted);
        let span = Span::new(clauses.tokens[at - 1].span.end(), clauses.tokens[last].span.end());
        // `Monday's` and `Monday-night` belong to what follows.
        let is_joined = Span::new(span.end(), next.span.start()).of(clauses.text) != " ";
        if !goes_on && !is_torn && !is_joined && span.of(clauses.text).starts_with(' ') {
            cuts.push(Cut { span, cost: Cost::Setting });
        }
    }
}

impl Clauses<'_> {
    /// The first token of the clause that the segment belongs to: behind the last semicolon or colon.
    fn clause_of(&self, number: usize) -> usize {
        let first = self.segments[..number].iter().rposition(|one| one.kind == Kind::Stop).unwrap_or(0);
        self.segments[first].first
    }

    /// `according to …`.
    fn is_attribution_phrase(&self, segment: Segment) -> bool {
        matches!(self.word(segment.first), "according" | "According") && self.is_to(segment.first + 1)
    }

    fn is_quoted(&self, segment: Segment) -> bool {
        self.tokens[segment.range()].iter().any(|token| token.is_quoted)
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.word(at).as_bytes().first().is_some_and(u8::is_ascii_digit)
    }

    /// A weekday.
    pub(super) fn is_day(&self, at: usize) -> bool {
        self.roles(at).has(Roles::NAME) && self.word(at).ends_with("day")
    }

    /// All before the token and the quotation mark that opens with it.
    fn head(&self, token: usize) -> Span {
        let start = self.tokens[token].span.start();
        let before = Span::new(self.span.start(), start).of(self.text);
        let mark = before.chars().next_back().filter(|&last| matches!(last, '"' | '“' | '‘' | '\'' | '«' | '„'));
        Span::new(self.span.start(), start - mark.map_or(0, char::len_utf8))
    }
}
