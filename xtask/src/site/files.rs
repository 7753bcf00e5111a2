//! Which file answers a path, and with which type. Nothing outside the folders that were given is ever read.

use super::{Answer, Mount, Serving};
use http_body_util::Full;
use hyper::header::{HeaderName, HeaderValue};
use hyper::{Response, StatusCode};
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The answer to a path: the first mount that it begins with has the file, or nobody.
pub(super) fn answer(path: &str, serving: &Serving) -> Answer {
    let Some((mount, mut file)) = place(path, serving) else {
        return plain(404, "not found");
    };
    if file.is_dir() {
        file.push("index.html");
    }
    let mime = serving.type_of(&file);
    let compressed = mount.compressed.as_ref().zip(file.strip_prefix(&mount.folder).ok());
    if let Some(Ok(bytes)) = compressed.map(|(folder, name)| fs::read(folder.join(name))) {
        return with_header(self::file(bytes, mime, serving), "Content-Encoding", "br");
    }
    match fs::read(&file) {
        Ok(bytes) => self::file(bytes, mime, serving),
        Err(_) => plain(404, "not found"),
    }
}

/// Where a path leads in the first mount that it begins with, whether there is a file or not.
pub(super) fn place<'a>(path: &str, serving: &'a Serving) -> Option<(&'a Mount, PathBuf)> {
    let (mount, rest) =
        serving.mounts.iter().find_map(|mount| Some((mount, path.strip_prefix(mount.path.as_str())?)))?;
    Some((mount, mount.folder.join(safe_path(rest)?)))
}

/// These bytes as a file of a type, with the headers of every file.
pub(super) fn file(bytes: Vec<u8>, mime: &str, serving: &Serving) -> Answer {
    let answer = with_type(Response::new(Full::from(bytes)), mime);
    serving.headers.iter().fold(answer, |answer, (name, value)| with_header(answer, name, value))
}

/// The path below a mount, if it stays there. Our own files have plain names: an escaped one is refused, not decoded.
fn safe_path(rest: &str) -> Option<&Path> {
    if rest.contains(['%', '\\', '\0']) {
        return None;
    }
    let path = Path::new(rest);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

/// A line of text with a status.
pub(super) fn plain(status: u16, text: &'static str) -> Answer {
    let mut answer = with_type(Response::new(Full::from(text)), "text/plain; charset=utf-8");
    *answer.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
    answer
}

fn with_type(response: Answer, mime: &str) -> Answer {
    // What was built a second ago is what must be seen.
    with_header(with_header(response, "Content-Type", mime), "Cache-Control", "no-cache")
}

fn with_header(mut response: Answer, name: &str, value: &str) -> Answer {
    if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
        response.headers_mut().insert(name, value);
    }
    response
}

/// The type that a careful host sends.
pub(super) fn mime_type(file: &Path) -> &'static str {
    let extension = file.extension().and_then(|extension| extension.to_str());
    match extension.unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_below_their_mount() {
        let refused = ["..", "../x", "a/../../x", "/etc/passwd", "%2e%2e/x", "a\\b", "a/.."];
        for path in refused {
            assert!(safe_path(path).is_none(), "{path}");
        }
        for path in ["", "index.html", "a/b.js", "a//b.js"] {
            assert!(safe_path(path).is_some(), "{path}");
        }
    }

    #[test]
    fn modules_and_wasm_have_the_types_browsers_insist_on() {
        assert!(mime_type(Path::new("a.js")).starts_with("text/javascript"));
        assert!(mime_type(Path::new("a.mjs")).starts_with("text/javascript"));
        assert_eq!(mime_type(Path::new("a.wasm")), "application/wasm");
    }
}
