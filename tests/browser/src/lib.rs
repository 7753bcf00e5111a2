//! Drives the page of Nutgraf in real browsers, through WebDriver.

#![expect(
    clippy::missing_errors_doc,
    reason = "every error ends the command or the test, and says itself what is wrong"
)]

pub mod devtools;
pub mod documents;
pub mod engines;
pub mod module;
pub mod page;
pub mod served;
mod tally;
