//! Compiles the expressions of `patterns.txt`, group by group, into tables that the library carries.
//!
//! The crate `regex-automata` makes one minimised, anchored, leftmost-first DFA of a group; what is written here is that
//! DFA as plain Rust statics: no construction, check or decoding at run time, and 30 lines of searcher
//! (mod.rs). Transitions are kept state by state without those to the dead state; a target is the distance from
//! the state, and states are numbered depth first, so that most distances are 1 and the tables compress well.
//!
//! It also says where there is a boundary to JavaScript: `cfg(javascript)`.

mod expressions;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::util::primitives::StateID;
use regex_automata::util::{start, syntax};
use regex_automata::{Anchored, MatchKind};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    println!("cargo::rustc-check-cfg=cfg(javascript)");
    if env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32" && env::var_os("CARGO_FEATURE_SUMMARIES").is_some() {
        println!("cargo::rustc-cfg=javascript");
    }
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let source = root.join("src/facts/patterns/patterns.txt");
    println!("cargo::rerun-if-changed=src/facts/patterns");
    let mut code = String::new();
    for group in expressions::read(&fs::read_to_string(source)?)? {
        let table = Table::of(&compile(&group)?)?;
        declare(&group, &table, &mut code)?;
    }
    fs::write(out.join("patterns.rs"), code)?;
    Ok(())
}

fn compile(group: &expressions::Group) -> Result<dense::DFA<Vec<u32>>> {
    let expressions: Vec<&str> = group.expressions.iter().map(|(_, expression)| expression.as_str()).collect();
    dense::Builder::new()
        .syntax(syntax::Config::new().ignore_whitespace(true))
        .configure(
            dense::Config::new()
                .start_kind(StartKind::Anchored)
                .match_kind(MatchKind::LeftmostFirst)
                .accelerate(false)
                .minimize(true),
        )
        .build_many(&expressions)
        .map_err(|error| format!("group `{}`: {error}: {:?}", group.name, error.source()).into())
}

/// A DFA, states numbered from 0, the start, depth first.
struct Table {
    /// The state that each byte leads to from the start; 0, the start itself, for none.
    begin: Vec<u16>,
    /// The class of each byte; bytes of a class are the same to every state.
    classes: Vec<u8>,
    /// Where each state's transitions begin in the next two; one more than there are states.
    first: Vec<u16>,
    /// The class of each transition.
    on: Vec<u8>,
    /// How far ahead of its state each transition leads, wrapping.
    by: Vec<u16>,
    /// Which expression has matched once the state is reached by a byte after the match; 0 for none.
    matched: Vec<u8>,
    /// The same where the text ends.
    matched_at_end: Vec<u8>,
}

impl Table {
    fn of(dfa: &dense::DFA<Vec<u32>>) -> Result<Self> {
        let start = dfa.start_state(&start::Config::new().anchored(Anchored::Yes))?;
        let mut numbers = BTreeMap::from([(start, 0_usize)]);
        let mut states = vec![start];
        let mut open = vec![start];
        while let Some(state) = open.pop() {
            numbers.entry(state).or_insert_with(|| {
                states.push(state);
                states.len() - 1
            });
            let next = (0..=u8::MAX).rev().map(|byte| dfa.next_state(state, byte));
            open.extend(next.filter(|next| !dfa.is_dead_state(*next) && !numbers.contains_key(next)));
        }
        let classes = classes(dfa, &states);
        let class_count = classes.iter().max().map_or(0, |most| most + 1);
        let mut table = Self {
            begin: vec![],
            classes,
            first: vec![0],
            on: vec![],
            by: vec![],
            matched: vec![],
            matched_at_end: vec![],
        };
        for (number, &state) in states.iter().enumerate() {
            for class in 0..class_count {
                let byte = table.classes.iter().position(|of_byte| *of_byte == class).unwrap_or_default();
                let next = dfa.next_state(state, u8::try_from(byte)?);
                if let Some(target) = numbers.get(&next) {
                    table.on.push(class);
                    table.by.push(u16::try_from(*target)?.wrapping_sub(u16::try_from(number)?));
                }
            }
            table.first.push(u16::try_from(table.on.len())?);
            table.matched.push(matched(dfa, state)?);
            table.matched_at_end.push(matched(dfa, dfa.next_eoi_state(state))?);
        }
        for byte in 0..=u8::MAX {
            let target = numbers.get(&dfa.next_state(start, byte)).copied().unwrap_or_default();
            table.begin.push(u16::try_from(target)?);
        }
        Ok(table)
    }
}

/// Bytes that lead every state to the same place are of one class.
fn classes(dfa: &dense::DFA<Vec<u32>>, states: &[StateID]) -> Vec<u8> {
    let mut known: BTreeMap<Vec<StateID>, u8> = BTreeMap::new();
    (0..=u8::MAX)
        .map(|byte| {
            let column = states.iter().map(|state| dfa.next_state(*state, byte)).collect();
            let fresh = u8::try_from(known.len()).unwrap_or(u8::MAX);
            *known.entry(column).or_insert(fresh)
        })
        .collect()
}

fn matched(dfa: &dense::DFA<Vec<u32>>, state: StateID) -> Result<u8> {
    let is_match = dfa.is_match_state(state);
    Ok(if is_match { u8::try_from(dfa.match_pattern(state, 0).as_usize() + 1)? } else { 0 })
}

/// The group's enum, one variant an expression in the order of the file, and its table.
fn declare(group: &expressions::Group, table: &Table, code: &mut String) -> Result<()> {
    let name = camel(&group.name);
    let variants: Vec<String> = group.expressions.iter().map(|(name, _)| camel(name)).collect();
    let Table { begin, classes, first, on, by, matched, matched_at_end } = table;
    writeln!(
        code,
        "/// The expressions of the group `{}`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::facts) enum {name} {{ {} }}
impl Expression for {name} {{
    const REACH: usize = {};
    const ALL: &'static [Self] = &[{}];
    const TABLE: &'static Table = &Table {{
        begin: &{begin:?},
        classes: &{classes:?},
        first: &{first:?},
        on: &{on:?},
        by: &{by:?},
        matched: &{matched:?},
        matched_at_end: &{matched_at_end:?},
    }};
}}",
        group.name,
        variants.join(", "),
        group.reach,
        variants.iter().map(|variant| format!("Self::{variant}")).collect::<Vec<_>>().join(", "),
    )?;
    Ok(())
}

/// `month-day` as `MonthDay`.
fn camel(name: &str) -> String {
    let capital =
        |part: &str| part.get(..1).unwrap_or_default().to_ascii_uppercase() + part.get(1..).unwrap_or_default();
    name.split('-').map(capital).collect()
}
