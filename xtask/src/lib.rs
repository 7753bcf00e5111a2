//! Builds, serves, tests and measures Nutgraf. Run it as `cargo xtask`; the browser tests use it as a library.

#![expect(
    clippy::missing_errors_doc,
    reason = "every error ends the command or the test, and says itself what is wrong"
)]

#[cfg(feature = "ship")]
pub mod build;

pub mod bench;
pub mod command;
pub mod corpus;
mod dice;
pub mod digest;
pub mod element;
pub mod engines;
pub mod fuzz;
pub mod hosting;
pub mod named;
pub mod precache;
pub mod report;
mod rouge;
pub mod setup;
pub mod site;
pub mod train;

#[cfg(feature = "ship")]
pub mod release;
#[cfg(feature = "ship")]
pub mod serve;
#[cfg(feature = "ship")]
pub mod sizes;
#[cfg(feature = "ship")]
pub mod test;
#[cfg(feature = "ship")]
pub mod wasm;
