//! A server of static files on 127.0.0.1, for `serve` and for the tests. It knows the MIME types the page needs,
//! can serve one folder under several paths, and never leaves a folder it was given.

use anyhow::{Result, anyhow};
use std::fs;
use std::io::Cursor;
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use tiny_http::{Header, Method, Request, Response, Server};

type Answer = Response<Cursor<Vec<u8>>>;

/// More than one, because a browser asks for several files at once.
const THREADS: usize = 4;

/// A running server. It stops when dropped.
pub struct Site {
    server: Arc<Server>,
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
}

/// A folder and the path it is served under, which begins and ends with a slash.
pub struct Mount {
    pub path: String,
    pub folder: PathBuf,
}

impl Mount {
    /// Serves `folder` under `path`.
    pub fn new(path: &str, folder: impl Into<PathBuf>) -> Self {
        Self { path: path.to_owned(), folder: folder.into() }
    }
}

impl Site {
    /// Serves the mounts; the first whose path fits answers. Port 0 lets the system choose a free one.
    pub fn start(port: u16, mounts: Vec<Mount>) -> Result<Self> {
        let server = Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("{error}"))?;
        let server = Arc::new(server);
        let address = server.server_addr().to_ip().ok_or_else(|| anyhow!("the server has no address"))?;
        let mounts = Arc::new(mounts);
        let requests = Arc::new(Mutex::new(Vec::new()));
        for _ in 0..THREADS {
            let (server, mounts, requests) = (server.clone(), mounts.clone(), requests.clone());
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    respond(request, &mounts, &requests);
                }
            });
        }
        Ok(Self { server, address, requests })
    }

    /// The address of a path, for a browser.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The paths asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // Each call wakes one thread out of `recv`.
        for _ in 0..THREADS {
            self.server.unblock();
        }
    }
}

fn respond(request: Request, mounts: &[Mount], log: &Mutex<Vec<String>>) {
    let path = request.url().split(['?', '#']).next().unwrap_or("/").to_owned();
    let answer = match request.method() {
        Method::Get | Method::Head => answer(&path, mounts),
        _ => plain(405, "only GET and HEAD"),
    };
    log.lock().unwrap_or_else(PoisonError::into_inner).push(path);
    // The browser may have gone away meanwhile, which is its right.
    let _ = request.respond(answer);
}

fn answer(path: &str, mounts: &[Mount]) -> Answer {
    let found = mounts.iter().find_map(|mount| Some((mount, path.strip_prefix(mount.path.as_str())?)));
    let Some((mount, rest)) = found else {
        return plain(404, "not found");
    };
    let Some(relative) = safe_path(rest) else {
        return plain(403, "not allowed");
    };
    let mut file = mount.folder.join(relative);
    if file.is_dir() {
        file.push("index.html");
    }
    match fs::read(&file) {
        Ok(bytes) => with_type(Response::from_data(bytes), mime_type(&file)),
        Err(_) => plain(404, "not found"),
    }
}

/// The path below a mount, if it stays there. Our own files have plain names: an escaped one is refused, not decoded.
fn safe_path(rest: &str) -> Option<&Path> {
    if rest.contains(['%', '\\', '\0']) {
        return None;
    }
    let path = Path::new(rest);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

fn plain(status: u16, text: &str) -> Answer {
    with_type(Response::from_string(text), "text/plain; charset=utf-8").with_status_code(status)
}

fn with_type(response: Answer, mime: &str) -> Answer {
    let header = |name: &str, value: &str| Header::from_bytes(name, value).ok();
    [
        header("Content-Type", mime),
        // What was built a second ago is what must be seen.
        header("Cache-Control", "no-cache"),
        header("X-Content-Type-Options", "nosniff"),
    ]
    .into_iter()
    .flatten()
    .fold(response, Response::with_header)
}

fn mime_type(file: &Path) -> &'static str {
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
