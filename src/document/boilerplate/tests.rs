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
