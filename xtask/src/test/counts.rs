//! Runs a test runner with its output shown, and reads from it how many tests passed.

use crate::command::name_of;
use anyhow::{Context, Result, bail};
use std::fmt;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// How many tests passed, failed and were left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) passed: usize,
    pub(super) failed: usize,
    pub(super) skipped: usize,
}

impl Counts {
    pub(super) fn passed(passed: usize) -> Self {
        Self { passed, ..Self::default() }
    }

    pub(super) fn failed(failed: usize) -> Self {
        Self { failed, ..Self::default() }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }

    /// Runs a command whose output has lines of counts. One that fails without saying how often has failed once.
    pub(super) fn of(command: &mut Command) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", name_of(command)))?;
        let stdout = child.stdout.take().context("no standard output")?;
        let mut counts = Self::default();
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            counts = counts.plus(Self::from_cargo(&line)).plus(Self::from_node(&line));
        }
        let status = child.wait()?;
        if !status.success() && counts.failed == 0 {
            counts.failed = 1;
        }
        if counts == Self::default() {
            bail!("{} ran no test", name_of(command));
        }
        Ok(counts)
    }

    /// `test result: ok. 12 passed; 0 failed; 1 ignored; …`
    fn from_cargo(line: &str) -> Self {
        let Some(rest) = line.trim().strip_prefix("test result: ") else {
            return Self::default();
        };
        let number = |name: &str| {
            rest.split([';', '.']).find_map(|part| part.trim().strip_suffix(name)?.trim().parse().ok()).unwrap_or(0)
        };
        Self { passed: number("passed"), failed: number("failed"), skipped: number("ignored") }
    }

    /// Node's runner closes with `# pass 12`, a line for each count.
    fn from_node(line: &str) -> Self {
        let number = |name: &str| {
            line.strip_prefix("# ").and_then(|rest| rest.strip_prefix(name)?.trim().parse().ok()).unwrap_or(0)
        };
        Self {
            passed: number("pass "),
            failed: number("fail ") + number("cancelled "),
            skipped: number("skipped ") + number("todo "),
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(out, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_cargo_and_node_print() {
        let cargo = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s";
        let expected = Counts { passed: 12, failed: 3, skipped: 1 };
        assert_eq!(Counts::from_cargo(cargo), expected);
        assert_eq!(Counts::from_node("# pass 7"), Counts::passed(7));
        assert_eq!(Counts::from_node("# fail 2"), Counts::failed(2));
        assert_eq!(Counts::from_node("# passes are fine"), Counts::default());
    }

    #[test]
    fn the_last_line_is_the_one_that_is_looked_for() {
        let counts = Counts::passed(5);
        assert_eq!(counts.to_string(), "5 passed, 0 failed");
        let counts = Counts { skipped: 2, ..counts };
        assert_eq!(counts.to_string(), "5 passed, 0 failed, 2 skipped");
    }
}
