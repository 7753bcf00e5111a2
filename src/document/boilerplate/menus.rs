//! Menus: names of a site's parts, in one line or below each other. Cost: O(bytes) of short blocks.

use super::Page;
use super::openings::Manner;
use crate::kinds::ReasonCode;

/// What parts the items of a menu in one line: the bytes that end them are known to [`is_menu_line`].
const SEPARATORS: [&str; 7] = ["|", "•", "·", "»", "›", " > ", " / "];
/// Most words of a menu in one line, most bytes of an item in it, and its fewest items.
const MOST_WORDS: usize = 60;
const LONGEST_ITEM: usize = 30;
const LEAST_ITEMS: usize = 3;
/// Most words of an item that has a line of its own.
const MOST_ITEM_WORDS: usize = 3;

pub(super) fn mark(page: &mut Page<'_>) {
    for number in 0..page.blocks.len() {
        let glance = page.glances[number];
        let may_be = !glance.is_ended && glance.words <= MOST_WORDS && page.is_open(number);
        if may_be && is_menu_line(page.content(number)) {
            page.set(number, ReasonCode::Navigation);
        }
    }
    let mut at = 0;
    while at < page.blocks.len() {
        let items = (at..page.blocks.len()).take_while(|&number| may_be_item(page, number)).count();
        mark_column(page, at, at + items);
        at += items.max(1);
    }
}

/// Three items or more, short ones, each beginning with a capital.
fn is_menu_line(content: &str) -> bool {
    // Nearly all blocks have no such byte, which costs less to see than that they have none of seven separators.
    let may_part = |byte: u8| matches!(byte, b'|' | b'>' | b'/' | 0xA2 | 0xB7 | 0xBA | 0xBB);
    if content.ends_with(':') || content.contains('\n') || !content.bytes().any(may_part) {
        return false;
    }
    SEPARATORS.into_iter().any(|separator| {
        content.contains(separator) && {
            let mut items = content.split(separator).map(str::trim).filter(|item| !item.is_empty());
            let is_item = |item: &str| {
                item.len() <= LONGEST_ITEM
                    && item.starts_with(|first: char| first.is_alphabetic() && !first.is_lowercase())
                    && !item.contains(|letter: char| letter.is_ascii_digit())
            };
            items.clone().count() >= LEAST_ITEMS && items.all(is_item)
        }
    })
}

fn may_be_item(page: &Page<'_>, number: usize) -> bool {
    page.is_open(number)
        && (1..=MOST_ITEM_WORDS).contains(&page.glances[number].words)
        && !page.glances[number].is_ended
}

/// Short lines below each other are a menu from the first to the last that is known as an item of menus, if
/// there are two and every second is.
fn mark_column(page: &mut Page<'_>, start: usize, end: usize) {
    let is_known = |number: usize| {
        let manner = page.glances[number].manner.map(|(manner, _)| manner);
        manner == Some(Manner::Menu) || (manner == Some(Manner::Whole) && page.reasons[number].is_some())
    };
    let is_item = |number: usize| page.glances[number].manner.is_some_and(|(manner, _)| manner == Manner::Menu);
    let (Some(first), Some(last)) = ((start..end).find(|&at| is_known(at)), (start..end).rfind(|&at| is_known(at)))
    else {
        return;
    };
    let known = (first..=last).filter(|&at| is_known(at)).count();
    if known >= 2 && known * 2 > last - first && (first..=last).any(is_item) {
        for number in first..=last {
            page.set(number, ReasonCode::Navigation);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_separator_is_known_by_its_bytes() {
        for separator in SEPARATORS {
            let line = ["Home", "About", "News"].join(separator);
            assert!(is_menu_line(&line), "{line}");
        }
        assert!(!is_menu_line("Home About News"));
    }
}
