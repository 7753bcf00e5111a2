//! An article that a page shows → its text, its blocks, and where in the page each character stands.
//!
//! What the reader sees is read: not what is hidden, what only leads elsewhere (`nav`, `aside`), what runs, nor what the
//! editor has marked with `data-nutgraf-skip`. White space collapses as CSS has it. The cost is one pass over the nodes; no
//! node is changed. The names of elements mean what they mean to `www/html.js`, which reads markup that is pasted: both have
//! them from `www/elements.js`.
//!
//! Invariant: blocks are in order and disjoint, and every character that stands in the page has one place there.

#![expect(unreachable_pub, reason = "wasm-bindgen exports them by name")]

mod elements;
mod lists;
mod writer;

use js_sys::{Array, Object, Reflect, Uint32Array};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

use elements::{Context, Role};
use writer::Writer;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
/** An article as a page shows it. */
export interface Article {
  text: string;
  blocks: InputBlock[];
  /** The text nodes it was read from, in order. */
  nodes: Text[];
  /** Three numbers a run of characters: its place in the text, which of the nodes it is in, and its place there. */
  places: Uint32Array;
  /** Two numbers for each part that the page wants kept: its start and its end in the text. */
  pins: Uint32Array;
}
";

#[wasm_bindgen]
extern "C" {
    /// An article.
    #[wasm_bindgen(typescript_type = "Article")]
    pub type JsArticle;
}

/// An element on the way back from its last child.
struct Open {
    element: Element,
    outer: Context,
    role: Role,
    pin: Option<u32>,
}

/// Reads what an element contains.
///
/// # Errors
///
/// None that a page can provoke: setting a property of a new object does not fail.
#[wasm_bindgen(js_name = readArticle)]
pub fn read_article(root: &Element) -> Result<JsArticle, JsValue> {
    let mut writer = Writer::default();
    walk(root, &mut writer);
    to_js(writer)
}

/// Without recursion: a page may be deeper than the stack.
fn walk(root: &Element, writer: &mut Writer) {
    if elements::is_usurped(root) {
        return;
    }
    let mut open: Vec<Open> = Vec::new();
    let mut context = elements::outermost(root);
    let mut next = root.first_child();
    loop {
        while let Some(node) = next {
            if elements::is_usurped(&node) {
                next = elements::behind_usurped(&node);
                continue;
            }
            next = match node.node_type() {
                Node::TEXT_NODE => {
                    writer.write(&node, context);
                    node.next_sibling()
                }
                Node::ELEMENT_NODE => {
                    let element: Element = node.unchecked_into();
                    match elements::enter(&element, context, writer) {
                        None => element.next_sibling(),
                        Some((inner, role)) => {
                            let pin = element.has_attribute("data-nutgraf-pin").then(|| writer.length());
                            let first = element.first_child();
                            open.push(Open { element, outer: context, role, pin });
                            context = inner;
                            first
                        }
                    }
                }
                _ => node.next_sibling(),
            };
        }
        let Some(Open { element, outer, role, pin }) = open.pop() else { break };
        elements::leave(role, context, writer);
        if let Some(start) = pin {
            writer.pin(start);
        }
        context = outer;
        next = element.next_sibling();
    }
    writer.end_block();
}

fn to_js(writer: Writer) -> Result<JsArticle, JsValue> {
    let blocks = Array::new();
    for block in &writer.blocks {
        let object = Object::new();
        Reflect::set(&object, &"start".into(), &block.span.start.into())?;
        Reflect::set(&object, &"end".into(), &block.span.end.into())?;
        Reflect::set(&object, &"kind".into(), &elements::name_of(block.kind).into())?;
        if let Some(level) = block.level {
            Reflect::set(&object, &"level".into(), &level.into())?;
        }
        blocks.push(&object);
    }
    let article = Object::new();
    Reflect::set(&article, &"text".into(), &writer.text.into())?;
    Reflect::set(&article, &"blocks".into(), &blocks)?;
    Reflect::set(&article, &"nodes".into(), &writer.nodes)?;
    Reflect::set(&article, &"places".into(), &Uint32Array::from(&*writer.places))?;
    Reflect::set(&article, &"pins".into(), &Uint32Array::from(&*writer.pins))?;
    Ok(article.unchecked_into())
}
