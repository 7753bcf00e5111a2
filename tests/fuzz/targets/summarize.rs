//! Any text with any options: a sound report, and the same one again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::summarize;
use nutgraf_fuzz::{check, check_slices, options, split};

fuzz_target!(|bytes: &[u8]| {
    let Some((asked, text)) = split(bytes) else { return };
    let mut options = options(asked);
    let report = summarize(&text, &options).expect("options in range");
    check(&text, &report, &options);
    assert_eq!(report, summarize(&text, &options).expect("options in range"));
    // Kept and left out by hand, too: then the length is the reader's affair.
    let sentences = report.stats.sentences;
    if sentences > 1 {
        options.pin = vec![u32::from(asked[7]) % sentences];
        options.omit = vec![(options.pin[0] + 1) % sentences];
        let report = summarize(&text, &options).expect("options in range");
        check_slices(&text, &report);
        let picks: Vec<u32> = report.summary.iter().map(|pick| pick.sentence).collect();
        assert!(picks.contains(&options.pin[0]) && !picks.contains(&options.omit[0]), "{picks:?} of {options:?}");
    }
});
