//! What files name: whatever stands in quotes in one of them and is there, be it imported, linked or fetched; and of that, what
//! modules import. So no list has to be kept of what belongs together.

use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// These files of a folder, all that they name there, and what that names, by their paths within it.
pub fn with_all_named<'a>(folder: &Path, files: impl IntoIterator<Item = &'a str>) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    let mut pending: Vec<PathBuf> = files.into_iter().map(PathBuf::from).collect();
    while let Some(file) = pending.pop() {
        let name = file.to_string_lossy().replace('\\', "/");
        if found.contains(&name) {
            continue;
        }
        let bytes = fs::read(folder.join(&file)).with_context(|| name.clone())?;
        let text = String::from_utf8_lossy(&bytes);
        let beside = file.parent().unwrap_or(Path::new(""));
        let named = text.split(['"', '\'']).filter_map(|quoted| below(beside, quoted));
        pending.extend(named.filter(|path| folder.join(path).is_file()));
        found.insert(name);
    }
    Ok(found)
}

/// All that a module imports before it runs, and what that imports: what runs first comes first.
pub fn follow(folder: &Path, name: &str, found: &mut Vec<String>) -> Result<()> {
    if found.iter().any(|other| other == name) {
        return Ok(());
    }
    found.push(name.to_owned());
    let code = fs::read_to_string(folder.join(name)).with_context(|| name.to_owned())?;
    for opening in ["from\"./", "from \"./", "import\"./", "import \"./"] {
        for rest in code.split(opening).skip(1) {
            let named = rest.split('"').next().unwrap_or_default();
            if folder.join(named).is_file() {
                follow(folder, named, found)?;
            }
        }
    }
    Ok(())
}

/// Where a relative address leads from a folder, if it stays within the whole.
fn below(folder: &Path, address: &str) -> Option<PathBuf> {
    if address.is_empty() || address.len() > 100 {
        return None;
    }
    let mut path = PathBuf::new();
    for part in folder.join(address).components() {
        match part {
            Component::Normal(name) => path.push(name),
            Component::CurDir => {}
            Component::ParentDir if path.pop() => {}
            _ => return None,
        }
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_from_where_they_stand() {
        for (folder, address, wanted) in [
            ("", "./a.js", Some("a.js")),
            ("files/pdf", "../../vendor/x.js", Some("vendor/x.js")),
            ("messages", "./de.js", Some("messages/de.js")),
            ("", "../a.js", None),
            ("files", "/etc/passwd", None),
            ("", "", None),
        ] {
            assert_eq!(below(Path::new(folder), address), wanted.map(PathBuf::from), "{folder} {address}");
        }
    }
}
