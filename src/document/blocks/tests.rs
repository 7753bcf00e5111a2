//! What blocks there are.

use super::*;
use BlockKind::{Code, Heading, ListItem, Paragraph, Quote, Table};

fn check(text: &str, expected: &[(BlockKind, &str)]) {
    let mut blocks = read(text, &[]);
    settle_headings(text, &mut blocks);
    let got: Vec<_> = blocks.iter().map(|block| (block.kind, block.content.of(text))).collect();
    assert_eq!(got, expected, "{text:?}");
}

#[test]
fn a_line_is_a_paragraph() {
    check(
        "One line here.\nAnother line.\r\n\r\nA third.",
        &[(Paragraph, "One line here."), (Paragraph, "Another line."), (Paragraph, "A third.")],
    );
}

#[test]
fn rows_are_joined() {
    let text = "It is a truth universally acknowledged, that a single man\nin possession of a good fortune, must be in want of a wife\nand so on until the row is full and the paragraph can end.\n\nHowever little known the feelings or views of such a man may\nbe on his first entering a neighbourhood.";
    let blocks = read(text, &[]);
    assert_eq!(blocks.len(), 2);
    assert!(blocks[0].content.of(text).ends_with("can end."));
}

#[test]
fn markers() {
    check(
        "# Title\n- one\n1. two\n2. three\n> said\n| a | b |\nText with a stop.",
        &[
            (Heading, "Title"),
            (ListItem, "one"),
            (ListItem, "two"),
            (ListItem, "three"),
            (Quote, "said"),
            (Table, "| a | b |"),
            (Paragraph, "Text with a stop."),
        ],
    );
}

#[test]
fn headings_head_something() {
    check("CHAPTER I\n\nIt was in July, 1805.", &[(Heading, "CHAPTER I"), (Paragraph, "It was in July, 1805.")]);
    check(
        "CHAPTER 3. The Spouter-Inn.\n\nEntering that gable-ended inn, you found yourself in a wide entry.",
        &[
            (Heading, "CHAPTER 3. The Spouter-Inn."),
            (Paragraph, "Entering that gable-ended inn, you found yourself in a wide entry."),
        ],
    );
    check(
        "SECTION 2. The council shall meet.\n\nIt shall do so once in every month of the year.",
        &[
            (Paragraph, "SECTION 2. The council shall meet."),
            (Paragraph, "It shall do so once in every month of the year."),
        ],
    );
    check("Only this", &[(Paragraph, "Only this")]);
}

#[test]
fn fences() {
    check("```\na = 1\n\nb\n```\nAfter.", &[(Code, "```\na = 1\n\nb\n```"), (Paragraph, "After.")]);
    check("```\nnever closed", &[(Paragraph, "```"), (Paragraph, "never closed")]);
}

#[test]
fn known_blocks_stand() {
    let text = "Head Body text. Rest";
    let known = Block::new(Heading, Span::new(0, 4), Span::new(0, 4));
    let blocks = read(text, &[known]);
    assert_eq!(blocks[0].kind, Heading);
    assert_eq!(blocks[1].content.of(text), "Body text. Rest");
}
