//! What an element does to the text in it: nothing, a block, a line, a cell; or it is not read at all.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlFormElement, Node};

use super::lists::{ABOUT, BESIDE, BLOCKS, LAYOUT, UNREAD};
use super::writer::Writer;
use crate::kinds::BlockKind;

#[wasm_bindgen]
extern "C" {
    /// An element that may be asked whether it is shown. Not every engine knows the question, hence no method of `web-sys`.
    type Shown;
    #[wasm_bindgen(method, structural, catch, js_name = checkVisibility)]
    fn check_visibility(this: &Shown) -> Result<bool, JsValue>;

    /// A property of an object as another one has it: a node, or nothing. That is not asked by `instanceof`, which denies it
    /// in Firefox of a form that a test has made.
    #[wasm_bindgen(js_namespace = Reflect, js_name = get)]
    fn node_for(owner: &JsValue, name: &str, other: &Node) -> Option<Node>;

    /// The class of all nodes, by its name: `js_sys::global` looks for the global object in four ways, which are downloaded.
    #[wasm_bindgen(thread_local_v2, js_name = Node)]
    static NODE: JsValue;
}

/// What is asked of an element on the way through it.
const ASKED: [&str; 7] =
    ["nodeType", "localName", "firstChild", "nextSibling", "getAttribute", "hasAttribute", "checkVisibility"];

/// Elements that are about articles.
const OURS: &str = "nut-graf";
/// A deeper level is not told.
const DEEPEST: u8 = 6;

/// What the text at a place belongs to.
#[derive(Clone, Copy)]
pub(super) struct Context {
    pub(super) kind: BlockKind,
    pub(super) level: Option<u8>,
    /// White space is kept as it is.
    pub(super) is_pre: bool,
}

/// What has to be done where an element ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Inline,
    Block,
    Quotation,
}

/// Whether it is a form with a field named like something that is asked of it: the field would answer, and a way through the
/// page could lead in circles.
pub(super) fn is_usurped(node: &Node) -> bool {
    node.dyn_ref::<HtmlFormElement>().is_some_and(|form| ASKED.iter().any(|&name| Object::has_own(form, &name.into())))
}

/// What follows a form, whatever it says itself.
pub(super) fn behind_usurped(form: &Node) -> Option<Node> {
    let prototype = NODE.with(|class| Reflect::get(class, &"prototype".into()));
    node_for(&prototype.ok()?, "nextSibling", form)
}

/// What the text directly in the article is.
pub(super) fn outermost(root: &Element) -> Context {
    Context { kind: BlockKind::Paragraph, level: None, is_pre: root.local_name() == "pre" }
}

/// Begins an element. Nothing if it is not to be entered.
pub(super) fn enter(element: &Element, outer: Context, writer: &mut Writer) -> Option<(Context, Role)> {
    let name = element.local_name();
    if [UNREAD, ABOUT, OURS].iter().any(|names| has(names, &name)) || is_set_apart(element) {
        return None;
    }
    if name == "br" {
        writer.break_line(outer);
        return None;
    }
    let context = context_of(element, &name, outer);
    if name == "q" {
        writer.put_sign('“', context);
        return Some((context, Role::Quotation));
    }
    if context.kind == BlockKind::Table && matches!(&*name, "td" | "th") {
        if element.previous_element_sibling().is_some() {
            writer.write_tab();
        }
        return Some((context, Role::Inline));
    }
    if !has(BLOCKS, &name) {
        return Some((context, Role::Inline));
    }
    writer.end_block();
    Some((context, Role::Block))
}

/// Ends an element.
pub(super) fn leave(role: Role, context: Context, writer: &mut Writer) {
    match role {
        Role::Inline => {}
        Role::Block => writer.end_block(),
        Role::Quotation => writer.put_sign('”', context),
    }
}

/// By its author, by its editor, or by the look of the page.
fn is_set_apart(element: &Element) -> bool {
    element.has_attribute("data-nutgraf-skip")
        || element.has_attribute("hidden")
        || element.get_attribute("aria-hidden").is_some_and(|value| value == "true")
        || element.get_attribute("role").is_some_and(|role| role == "navigation")
        // The element's own parts, where the article is inside it.
        || element.get_attribute("slot").is_some_and(|slot| matches!(&*slot, "heading" | "empty"))
        || !element.unchecked_ref::<Shown>().check_visibility().unwrap_or(true)
}

fn context_of(element: &Element, name: &str, outer: Context) -> Context {
    let is_pre = outer.is_pre || name == "pre";
    let inner = Context { is_pre, ..outer };
    if matches!(outer.kind, BlockKind::Boilerplate | BlockKind::Code) {
        return inner;
    }
    let of = |kind, level| Context { kind, level, is_pre };
    if has(BESIDE, name) {
        return of(BlockKind::Boilerplate, None);
    }
    match name {
        "pre" => of(BlockKind::Code, None),
        "blockquote" => of(BlockKind::Quote, Some(deeper(outer, BlockKind::Quote))),
        _ if outer.kind == BlockKind::Quote => inner,
        "li" => of(BlockKind::ListItem, Some(deeper(outer, BlockKind::ListItem))),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            of(BlockKind::Heading, name.bytes().last().map(|digit| digit - b'0'))
        }
        "table" if is_data(element) => of(BlockKind::Table, None),
        _ => inner,
    }
}

/// Rows of several cells, and nothing but words in them.
fn is_data(table: &Element) -> bool {
    let rows = table.query_selector_all("tr > :nth-child(2)").map_or(0, |cells| cells.length());
    rows > 1 && !matches!(table.query_selector(LAYOUT), Ok(Some(_)))
}

fn deeper(outer: Context, kind: BlockKind) -> u8 {
    let above = outer.level.filter(|_| outer.kind == kind).unwrap_or(0);
    (above + 1).min(DEEPEST)
}

fn has(names: &str, name: &str) -> bool {
    names.split_ascii_whitespace().any(|known| known == name)
}

/// The name of a kind, as JavaScript has it.
pub(super) fn name_of(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Heading => "heading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::ListItem => "list-item",
        BlockKind::Quote => "quote",
        BlockKind::Code => "code",
        BlockKind::Table => "table",
        BlockKind::Boilerplate => "boilerplate",
    }
}
