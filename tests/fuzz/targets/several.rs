//! Several texts in one ranking, parted where the input has a form feed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::summarize_all;
use nutgraf_fuzz::{check_budget, options, split};

fuzz_target!(|bytes: &[u8]| {
    let Some((asked, text)) = split(bytes) else { return };
    let texts: Vec<&str> = text.split('\u{c}').collect();
    let options = options(asked);
    let report = summarize_all(&texts, &options).expect("options in range");
    check_budget(&report, &options);
    assert_eq!(report, summarize_all(&texts, &options).expect("options in range"));
    for pick in &report.summary {
        let source = texts[pick.source.expect("a source") as usize];
        let units: Vec<u16> = source.encode_utf16().collect();
        let slices = pick.spans.iter().map(|span| &units[span.start as usize..span.end as usize]);
        assert_eq!(pick.text, slices.map(|slice| String::from_utf16(slice).expect("characters")).collect::<String>());
    }
});
