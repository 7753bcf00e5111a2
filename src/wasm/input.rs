//! The input: a string, or `{ text, blocks }` where the caller knows the structure.

use js_sys::{Array, JsString, Reflect, TypeError};
use wasm_bindgen::prelude::*;

use super::options::describe;
use crate::kinds::BlockKind;
use crate::report::Utf16Span;
use crate::{KnownBlock, MAX_BYTES};

/// What the caller gave to read.
pub(super) struct Input {
    /// The caller's own string.
    pub(super) string: JsString,
    pub(super) blocks: Vec<KnownBlock>,
}

impl Input {
    pub(super) fn read(input: &JsValue) -> Result<Self, JsValue> {
        let input = Self::named("input", input)?;
        // A code unit is at least a byte: what is too long here is too long in any case, and is refused
        // before it is copied.
        let bytes = input.string.length() as usize;
        if bytes > MAX_BYTES {
            return Err(super::to_js(crate::Error::TooLong { bytes }));
        }
        Ok(input)
    }

    /// An input that messages call by this name.
    pub(super) fn named(name: &str, input: &JsValue) -> Result<Self, JsValue> {
        let (string, blocks) = match input.dyn_ref::<JsString>() {
            Some(string) => (string.clone(), JsValue::UNDEFINED),
            None if input.is_object() && !Array::is_array(input) => {
                let text = Reflect::get(input, &"text".into())?;
                let wrong_text = |text| wrong(&format!("{name}.text"), "a string", &text);
                let string = text.dyn_into::<JsString>().map_err(wrong_text)?;
                (string, Reflect::get(input, &"blocks".into())?)
            }
            None => return Err(wrong(name, "a string or { text, blocks }", input)),
        };
        let blocks = read_blocks(name, &blocks, string.length())?;
        Ok(Self { string, blocks })
    }

    /// The text as the core reads it, U+FFFD for each lone surrogate.
    pub(super) fn text(&self) -> String {
        String::from(&self.string)
    }
}

fn read_blocks(name: &str, blocks: &JsValue, length: u32) -> Result<Vec<KnownBlock>, JsValue> {
    if blocks.is_undefined() {
        return Ok(Vec::new());
    }
    let name = format!("{name}.blocks");
    let list = blocks.dyn_ref::<Array>().ok_or_else(|| wrong(&name, "an array", blocks))?;
    let mut known = Vec::with_capacity(list.length() as usize);
    let mut from = 0;
    for (number, block) in list.iter().enumerate() {
        let block = read_block(&format!("{name}[{number}]"), &block, from, length)?;
        from = block.span.end;
        known.push(block);
    }
    Ok(known)
}

fn read_block(name: &str, block: &JsValue, from: u32, length: u32) -> Result<KnownBlock, JsValue> {
    let place = |key: &str| format!("{name}.{key}");
    if !block.is_object() {
        return Err(wrong(name, "{ start, end, kind }", block));
    }
    let offset = |key: &str, least: u32, most: u32| -> Result<u32, JsValue> {
        let value = Reflect::get(block, &key.into())?;
        let allowed = || format!("a whole number from {least} to {most}");
        let number = value.as_f64().filter(|number| number.fract() == 0.0);
        number
            .filter(|number| (f64::from(least)..=f64::from(most)).contains(number))
            .map(|number| number as u32)
            .ok_or_else(|| wrong(&place(key), &allowed(), &value))
    };
    let start = offset("start", from, length)?;
    let end = offset("end", start, length)?;
    let kind = Reflect::get(block, &"kind".into())?;
    let kind = kind
        .as_string()
        .and_then(|name| kind_of(&name))
        .ok_or_else(|| wrong(&place("kind"), "the name of a kind of block", &kind))?;
    let level = Reflect::get(block, &"level".into())?;
    let level = if level.is_undefined() { None } else { u8::try_from(offset("level", 1, 6)?).ok() };
    Ok(KnownBlock { span: Utf16Span { start, end }, kind, level })
}

fn kind_of(name: &str) -> Option<BlockKind> {
    Some(match name {
        "heading" => BlockKind::Heading,
        "paragraph" => BlockKind::Paragraph,
        "list-item" => BlockKind::ListItem,
        "quote" => BlockKind::Quote,
        "code" => BlockKind::Code,
        "table" => BlockKind::Table,
        "boilerplate" => BlockKind::Boilerplate,
        _ => return None,
    })
}

pub(super) fn wrong(name: &str, allowed: &str, got: &JsValue) -> JsValue {
    TypeError::new(&format!("{name} is {}, allowed: {allowed}", describe(got))).into()
}
