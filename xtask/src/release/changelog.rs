//! The changelog: one heading `## VERSION (DATE)` a release, newest first; what is not out yet is `(unreleased)`.

use super::version::Version;
use anyhow::{Context, Result, ensure};

const UNRELEASED: &str = "(unreleased)";

/// The changelog with what was not out yet dated, under the version that it comes out as.
pub(super) fn dated(log: &str, version: &Version, date: &str) -> Result<String> {
    let is_open = |line: &&str| line.starts_with("## ") && line.ends_with(UNRELEASED);
    let heading = log.lines().find(is_open).context("the changelog has nothing that is not out yet")?;
    ensure!(log.lines().filter(is_open).count() == 1, "the changelog has more than one heading {UNRELEASED}");
    Ok(log.replacen(heading, &format!("## {version} ({date})"), 1))
}

/// What the changelog says of one version, without its heading.
pub(super) fn notes<'a>(log: &'a str, version: &Version) -> Result<&'a str> {
    let (_, rest) = log.split_once(&format!("## {version} (")).with_context(|| format!("no heading for {version}"))?;
    let (_, rest) = rest.split_once('\n').unwrap_or_default();
    let notes = rest.split("\n## ").next().unwrap_or_default().trim();
    ensure!(!notes.is_empty(), "the changelog says nothing of {version}");
    Ok(notes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str = "# Changelog\n\n## 0.3.0 (unreleased)\n\n- New.\n\n## 0.2.0 (2026-01-02)\n\n- Old.\n";

    fn version(text: &str) -> Version {
        text.parse().expect("a version")
    }

    #[test]
    fn what_was_open_is_dated_and_nothing_else() {
        let dated = dated(LOG, &version("0.3.0"), "2026-03-04").expect("an open heading");
        assert_eq!(dated, LOG.replace("(unreleased)", "(2026-03-04)"));
        assert!(super::dated(&dated, &version("0.4.0"), "2026-05-06").is_err(), "nothing is open any more");
    }

    #[test]
    fn notes_are_one_section() {
        assert_eq!(notes(LOG, &version("0.3.0")).expect("notes"), "- New.");
        assert_eq!(notes(LOG, &version("0.2.0")).expect("notes"), "- Old.");
        assert!(notes(LOG, &version("0.1.0")).is_err());
    }
}
