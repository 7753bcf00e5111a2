//! The kinds of things there are, each named once: the layers use these enums, the report serialises
//! them in kebab case.
//!
//! Invariant: names only, no data and no rules.

use serde::Serialize;
#[cfg(javascript)]
use tsify::Tsify;

/// The reasons there are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ReasonCode {
    /// It stands early in the text.
    Opening,
    /// It says what many other sentences say.
    Central,
    /// It stands near the end of the text.
    Closing,
    /// It says what a heading says.
    Heading,
    /// It brings figures.
    Figures,
    /// It brings names.
    Names,
    /// It names main terms of the text.
    NamesMainTerms,
    /// Several sources say it.
    SeveralSources,
    /// It has words of the focus.
    Focus,
    /// The caller pinned it.
    Pinned,
    /// Nothing stronger: it was the best of what was left.
    BestOfRest,
    /// Who wrote the text.
    Byline,
    /// It asks the reader to do something.
    CallToAction,
    /// An address.
    ContactLine,
    /// Rights.
    Copyright,
    /// Newsletters and the like.
    Subscribe,
    /// Sharing.
    Share,
    /// A link to another text.
    ReadMore,
    /// The words beneath a picture.
    Caption,
    /// Navigation: the same words again and again.
    Repeated,
    /// A menu, or the way through the site to this page.
    Navigation,
    /// When it was written or changed, how long it takes to read.
    DateLine,
    /// That an advertisement stands here.
    Advertisement,
    /// Cookies and consent.
    Consent,
    /// Comments, and the form for them.
    Comments,
    /// A player or an embed that is not there.
    Player,
    /// Where it was published first, how it was changed.
    Publication,
    /// Head of a mail, or of a quoted one.
    MailHeader,
    /// Signature of a mail.
    Signature,
    /// Confidentiality and the like, under mails.
    Disclaimer,
    /// The licence that a book comes with.
    Licence,
    /// Number of a page, or the line that heads each.
    PageNumber,
    /// Front matter, comments of the source, targets of links.
    Metadata,
    /// A line of nothing but dashes, stars or the like.
    Separator,
    /// The page it comes from sets it apart.
    SetApart,
}

/// What a block is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// Quoted lines.
    Quote,
    /// Program text.
    Code,
    /// A row of a table.
    Table,
    /// Not part of the text proper.
    Boilerplate,
}

/// What an expression of time is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum DateKind {
    /// A day, month, year or a stretch of them.
    Date,
    /// A time of day.
    Time,
    /// How long.
    Duration,
    /// How often.
    Set,
}

/// What an amount is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum QuantityKind {
    /// A sum of money.
    Money,
    /// Per cent.
    Percent,
    /// A number with a unit.
    Measure,
    /// How old.
    Age,
    /// A place in an order.
    Ordinal,
    /// How many.
    Count,
}

/// What a contact is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(javascript, derive(Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ContactKind {
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A web address.
    Url,
    /// An account's name on a network.
    Handle,
}
