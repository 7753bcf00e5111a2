//! Lines: whatever of Markdown, tables, lists, quotations and wrapping meets, blocks cover the text, and a line feed more or
//! less of white space at the end is nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::{Options, summarize};
use nutgraf_fuzz::{check, options, split};

/// What lines begin with, by the last bits of the bytes that ask.
const MARKS: [&str; 16] =
    ["", "# ", "- ", "1. ", "> ", "> > ", "    ", "| ", "```", "~~~", "---", "<!--", "* ", "\t", "-->", "-- "];

fuzz_target!(|bytes: &[u8]| {
    let Some((asked, text)) = split(bytes) else { return };
    let marks = asked.iter().cycle().map(|&byte| MARKS[usize::from(byte) % MARKS.len()]);
    let text: String = text.split_whitespace().zip(marks).map(|(line, mark)| format!("{mark}{line}\n")).collect();
    // Which language it is in is guessed from samples, which a line feed moves; lists of boilerplate hang on it.
    let language = options(asked).language.or_else(|| Some("en".to_owned()));
    let options = Options { language, ..Options::default() };
    let report = summarize(&text, &options).expect("options in range");
    check(&text, &report, &options);
    let longer = summarize(&format!("{text}\n"), &options).expect("options in range");
    assert_eq!(report.blocks, longer.blocks);
});
