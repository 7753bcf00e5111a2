//! Ways to reach somebody: e-mail addresses, telephone numbers, web addresses, handles.
//!
//! Nothing is searched over the whole text: candidates are `://`, `@`, a stop between letters, and words that
//! begin with a digit; from each a bounded look back finds its start, an expression of `patterns.txt` its end.
//! `links.rs` has the addresses, `phones.rs` the telephone numbers.
//! 1. Where contacts overlap, an address with a scheme beats an e-mail address, that a handle, that a bare domain,
//!    and that a telephone number.
//! 2. Only `http`, `https`, `mailto` and `tel` ever become an href.
//!
//! Exact F1 on the fixtures of linkify-it (`cargo xtask bench facts contacts`): 95.0, the crate `linkify` 84.1.
//! Cost: O(text); near-linear in hostile text, as no look back passes the end of the last candidate.

mod links;
mod phones;
#[cfg(test)]
mod tests;

use crate::document::Document;
use crate::kinds::ContactKind;
use crate::text::Span;

/// One contact.
#[derive(Clone, Debug)]
pub(crate) struct Contact {
    pub(crate) kind: ContactKind,
    pub(crate) span: Span,
    /// Where a click leads (`mailto:`, `tel:`, `https:`); nothing where the text does not settle it.
    pub(crate) href: Option<String>,
}

#[inline(never)]
pub(crate) fn find(text: &str, document: &Document) -> Vec<Contact> {
    let mut found = Vec::new();
    for find in [links::with_scheme, links::addresses, links::bare] {
        merge(&mut found, find(text));
    }
    merge(&mut found, phones::find(text, document));
    found
}

/// Adds those of `fresh` that overlap none of `found`; both are in the order of the text.
fn merge(found: &mut Vec<Contact>, fresh: Vec<Contact>) {
    if fresh.is_empty() {
        return;
    }
    let known = std::mem::take(found);
    let mut known = known.into_iter().peekable();
    for contact in fresh {
        while let Some(before) = known.next_if(|before| before.span.end() <= contact.span.start()) {
            found.push(before);
        }
        let is_free = known.peek().is_none_or(|next| !next.span.overlaps(contact.span));
        if is_free {
            found.push(contact);
        }
    }
    found.extend(known);
}
