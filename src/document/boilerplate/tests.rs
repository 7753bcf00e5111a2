//! What is set aside, and what stays.

use super::*;
use crate::language::Language;

fn reasons(text: &str) -> Vec<Option<ReasonCode>> {
    Document::read(text, &[], Language::of_tag("en")).blocks.iter().map(|block| block.reason).collect()
}

#[test]
fn evident_cases() {
    use ReasonCode::{Byline, CallToAction, Copyright, ReadMore, Repeated};
    assert_eq!(reasons("By Agencies."), [Some(Byline)]);
    assert_eq!(reasons("By Jane Doe and John Roe, Reuters"), [Some(Byline)]);
    assert_eq!(reasons("By noon the rain had stopped."), [None]);
    assert_eq!(reasons("Email your news TIPS to Editor@example.com"), [Some(CallToAction)]);
    assert_eq!(reasons("© 2024 The Example. All rights reserved."), [Some(Copyright)]);
    assert_eq!(reasons("Read more: Ten things to know"), [Some(ReadMore)]);
    assert_eq!(reasons("Readmore is a company that grew."), [None]);
    assert_eq!(reasons("Rope\nRope\nRope")[..], [Some(Repeated); 3]);
}

/// Each with what it is set aside for, alone in a text of its language.
#[test]
fn short_lines() {
    use ReasonCode::{
        Byline, Caption, Comments, ContactLine, DateLine, Disclaimer, Navigation, PageNumber, ReadMore, Share,
        Signature,
    };
    for (language, line, reason) in [
        ("en", "By Maren HoltScience correspondent", Some(Byline)),
        ("en", "By Maren Holt, science reporter, The Post.", Some(Byline)),
        ("en", "By Lake Como, the hotels are full until October.", None),
        ("en", "By Tuesday evening all four had been found.", None),
        ("de", "Von Maren Holt", Some(Byline)),
        ("de", "Von Maren Holt stammt die Idee.", None),
        ("en", "Last updated 4 May 2024, 08:15 BST", Some(DateLine)),
        ("en", "Updated rules will apply from 2024 on.", None),
        ("en", "The tower at dawn. Photograph: P. Dahl/Reuters", Some(Caption)),
        ("en", "The tower fell. Nobody was hurt. (Photo: P. Dahl)", None),
        ("en", "The tower at dawn (AP)", Some(Caption)),
        ("en", "The tower fell, says Reuters", None),
        ("en", "Home | News | Sport", Some(Navigation)),
        ("en", "Comments (214)", Some(Comments)),
        ("en", "Comments by the minister caused the fall", None),
        ("en", "More from the harbour", Some(ReadMore)),
        ("en", "More from the harbour was not to be had.", None),
        ("en", "Share this", Some(Share)),
        ("en", "Share prices fell.", None),
        ("en", "Sent from my telephone", Some(Signature)),
        ("en", "This e-mail and any attachments are confidential.", Some(Disclaimer)),
        ("en", "Page 3 of 10", Some(PageNumber)),
        ("en", "1984", None),
        ("en", "maren@example.org", Some(ContactLine)),
        ("fr", "À lire aussi : le marché en chiffres", Some(ReadMore)),
        ("fr", "Partager", Some(Share)),
        ("en", "Partager", None),
        ("de", "Share this", Some(Share)),
    ] {
        let document = Document::read(line, &[], Language::of_tag(language));
        assert_eq!(document.blocks[0].reason, reason, "{line}");
    }
}

#[test]
fn far_repeats_are_headings() {
    let part = format!("CHAPTER I\n\n{}", "The lamp burned on, and nobody put it out. ".repeat(250));
    let text = [part.as_str(); 4].join("\n\n");
    assert!(reasons(&text).iter().all(Option::is_none));
}
