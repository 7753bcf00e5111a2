//! Every fact there is, with every relative date settled.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::{Options, summarize};
use nutgraf_fuzz::{check, options, split};

fuzz_target!(|bytes: &[u8]| {
    let Some((asked, text)) = split(bytes) else { return };
    let options = Options {
        language: options(asked).language,
        max_facts: u32::MAX,
        reference_date: Some(
            ["2024-02-29", "2024-12-31", "0000-01-01", "9999-12-31"][usize::from(asked[7]) % 4].to_owned(),
        ),
        ..Options::default()
    };
    check(&text, &summarize(&text, &options).expect("options in range"), &options);
});
