//! Reads the file of expressions. Used by the build script, which compiles them, and by the tests, which
//! give the same expressions to `regex`.

/// Expressions that are compiled together; the earlier wins where several match.
pub(super) struct Group {
    pub(super) name: String,
    /// The most bytes that a match has.
    pub(super) reach: String,
    /// Name and expression, fragments filled in.
    pub(super) expressions: Vec<(String, String)>,
}

/// Reads the groups of `source`.
pub(super) fn read(source: &str) -> Result<Vec<Group>, String> {
    let mut groups: Vec<Group> = Vec::new();
    let mut fragments: Vec<(String, String)> = Vec::new();
    for line in statements(source) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            let (name, reach) = name.split_once(' ').ok_or_else(|| format!("group {name} has no reach"))?;
            groups.push(Group { name: name.to_owned(), reach: reach.to_owned(), expressions: Vec::new() });
            continue;
        }
        let (name, body) = line.split_once('=').ok_or_else(|| format!("no `=` in the line `{line}`"))?;
        let body = fill(body.trim(), &fragments)?;
        if let Some(name) = name.strip_prefix("let ") {
            fragments.push((name.trim().to_owned(), body));
        } else if let Some(group) = groups.last_mut() {
            group.expressions.push((name.trim().to_owned(), body));
        } else {
            return Err(format!("`{name}` stands before the first group"));
        }
    }
    Ok(groups)
}

/// The lines, those that go on joined to the one they belong to, without comments.
fn statements(source: &str) -> Vec<String> {
    let mut statements: Vec<String> = Vec::new();
    for line in source.lines().map(str::trim_end) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match statements.last_mut() {
            Some(last) if line.starts_with(char::is_whitespace) => last.push_str(line),
            _ => statements.push(line.to_owned()),
        }
    }
    statements
}

/// The expression with `{{name}}` filled in; a fragment says its own flags, wherever it is put.
fn fill(body: &str, fragments: &[(String, String)]) -> Result<String, String> {
    let mut pieces = body.split("{{");
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once("}}").ok_or_else(|| format!("`{{{{` without end in `{body}`"))?;
        let known = fragments.iter().rev().find(|(known, _)| known == name);
        let (_, fragment) = known.ok_or_else(|| format!("no fragment `{name}`"))?;
        filled.push_str("(?u-i:");
        filled.push_str(fragment);
        filled.push(')');
        filled.push_str(rest);
    }
    Ok(filled)
}
