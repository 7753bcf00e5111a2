//! Whom the text names, by place: a speaker is somebody with a name before it is a phrase.
//!
//! Cost: O(mentions log mentions) once, O(log mentions) a look.

use crate::facts::names::{Name, Names};
use crate::order::heaviest_first;
use crate::text::Span;

/// One place where somebody or something is named.
#[derive(Clone, Copy)]
pub(super) struct Mention {
    pub(super) span: Span,
    /// The fullest form of the name.
    pub(super) fullest: Span,
    pub(super) is_person: bool,
}

/// All places, in order.
pub(super) struct Named(Vec<Mention>);

impl Named {
    pub(super) fn new(names: &Names) -> Self {
        let lists = [(&names.people, true), (&names.organisations, false), (&names.places, false)];
        let of_name = |name: &Name, is_person: bool| {
            let fullest = name.fullest;
            name.mentions.iter().map(move |&span| Mention { span, fullest, is_person }).collect::<Vec<_>>()
        };
        let mentions: Vec<Mention> = lists
            .into_iter()
            .flat_map(|(list, is_person)| list.iter().flat_map(move |name| of_name(name, is_person)))
            .collect();
        // The first mention is the one that most of the text lies after.
        let order = heaviest_first(mentions.iter().map(|mention| u32::MAX as usize - mention.span.start()));
        Self(order.filter_map(|number| mentions.get(number).copied()).collect())
    }

    /// The mentions that begin from `start` on and before `end`.
    pub(super) fn between(&self, start: usize, end: usize) -> &[Mention] {
        let from = self.0.partition_point(|mention| mention.span.start() < start);
        let to = self.0.partition_point(|mention| mention.span.start() < end);
        self.0.get(from..to.max(from)).unwrap_or_default()
    }

    /// The mention that a phrase is, or that it ends with after a title: not one that a preposition puts inside it.
    pub(super) fn of_phrase(&self, text: &str, phrase: Span) -> Option<Mention> {
        let around = self.0.partition_point(|mention| mention.span.end() < phrase.end());
        let mention = *self.0.get(around).filter(|mention| mention.span.start() < phrase.end())?;
        let title = text.get(phrase.start()..mention.span.start()).unwrap_or_default();
        let is_governed =
            title.split_whitespace().any(|word| super::phrase::is_preposition(word) || word == "and" || word == "or");
        (!is_governed).then_some(mention)
    }
}
