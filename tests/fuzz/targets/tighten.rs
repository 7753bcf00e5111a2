//! Every sentence is picked and cut, and a headline of few words made.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::{Length, Options, summarize};
use nutgraf_fuzz::{check, options, split};

fuzz_target!(|bytes: &[u8]| {
    let Some((asked, text)) = split(bytes) else { return };
    let whole = Options { tighten: true, length: Length::Ratio(1.0), headline_words: 1, ..options(asked) };
    check(&text, &summarize(&text, &whole).expect("options in range"), &whole);
});
