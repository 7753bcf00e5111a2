//! Offsets in and out: blocks that a caller knows, at any code units, inside surrogate pairs, too.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::{BlockKind, KnownBlock, Options, Reader, Utf16Span};
use nutgraf_fuzz::{check, split};

fuzz_target!(|bytes: &[u8]| {
    use BlockKind::{Boilerplate, Code, Heading, ListItem, Paragraph, Quote, Table};
    let Some((asked, text)) = split(bytes) else { return };
    let units = text.encode_utf16().count() as u32;
    let mut cuts: Vec<u32> = asked.iter().map(|&byte| u32::from(byte) * (units + 1) / 255).collect();
    cuts.sort_unstable();
    let kinds = [Heading, Paragraph, ListItem, Quote, Code, Table, Boilerplate];
    let known: Vec<KnownBlock> = cuts
        .windows(2)
        .zip(asked)
        .map(|(pair, &byte)| KnownBlock {
            span: Utf16Span { start: pair[0].min(units), end: pair[1].min(units) },
            kind: kinds[usize::from(byte) % kinds.len()],
            level: (byte % 2 == 0).then_some(byte % 6 + 1),
        })
        .collect();
    let options = Options::default();
    let reader = Reader::with_blocks(text.as_str(), &known, None).expect("a text in range");
    check(&text, &reader.summarize(&options).expect("options in range"), &options);
});
