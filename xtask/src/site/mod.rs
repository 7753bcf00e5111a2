//! A server of static files on 127.0.0.1, for `serve` and for the tests. It can serve one folder under several paths, as
//! a careful host or as a careless one, and remembers what it was asked for.
//!
//! It is a proxy, too, that connects to nobody: a browser told to use it shows whatever it asks of anyone.

mod files;
mod line;

pub use line::{Pace, SLOW_4G};

use anyhow::Result;
use http_body_util::{BodyExt, Collected, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response};
use hyper_util::rt::TokioIo;
use line::{Connection, Line};
use std::convert::Infallible;
use std::fmt;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use tokio::sync::oneshot;

type Answer = Response<Full<Bytes>>;

/// Where browsers report what a page's policy forbade. Reports are no requests of the page.
pub const REPORTS: &str = "/policy-reports";

/// A running server. It stops when dropped.
pub struct Site {
    desk: Arc<Desk>,
    /// Its end tells the server's thread to stop.
    life: Mutex<Option<oneshot::Sender<Infallible>>>,
}

/// What a server was sent.
#[derive(Default)]
struct Heard {
    requests: Vec<String>,
    reports: Vec<String>,
    faults: Vec<Fault>,
}

/// What a path answers instead of its file, so many times.
struct Fault {
    path: String,
    times: usize,
    answer: Instead,
}

/// How a host fails.
#[derive(Clone, Debug)]
pub enum Instead {
    /// With a status and no file.
    Status(u16),
    /// With other bytes, or as another type.
    File { mime: &'static str, bytes: Vec<u8> },
    /// With no answer: the connection ends.
    HangUp,
    /// With no answer, and the connection goes on.
    Silence,
}

/// A folder and the path it is served under, which begins and ends with a slash.
pub struct Mount {
    path: String,
    folder: PathBuf,
    /// Where the same files are made small by brotli, as far as they are.
    compressed: Option<PathBuf>,
}

impl Mount {
    /// Serves `folder` under `path`.
    pub fn new(path: &str, folder: impl Into<PathBuf>) -> Self {
        Self { path: path.to_owned(), folder: folder.into(), compressed: None }
    }

    /// Sends what another folder has by the same name in the place of a file, as brotli.
    #[must_use]
    pub fn compressed(self, folder: impl Into<PathBuf>) -> Self {
        Self { compressed: Some(folder.into()), ..self }
    }
}

/// What a server serves, and how.
pub struct Serving {
    mounts: Vec<Mount>,
    headers: Vec<(String, String)>,
    knows_wasm: bool,
    pace: Option<Pace>,
    /// Other origins that it answers for, where a browser uses it as its proxy.
    neighbours: Vec<(String, Serving)>,
}

impl Serving {
    /// Serves the mounts; the first whose path fits answers.
    pub fn new(mounts: Vec<Mount>) -> Self {
        Self { mounts, headers: Vec::new(), knows_wasm: true, pace: None, neighbours: Vec::new() }
    }

    /// Sends these headers with every file.
    #[must_use]
    pub fn with_headers(self, headers: Vec<(String, String)>) -> Self {
        Self { headers, ..self }
    }

    /// Is reached over a line of this pace.
    #[must_use]
    pub fn at(self, pace: Pace) -> Self {
        Self { pace: Some(pace), ..self }
    }

    /// Is another origin, too: a proxy can be any. Requests there are noted with it.
    #[must_use]
    pub fn beside(mut self, origin: &str, neighbour: Self) -> Self {
        self.neighbours.push((origin.to_owned(), neighbour));
        self
    }

    /// Who serves an address, and the path there.
    fn place<'a>(&'a self, address: &'a str) -> (&'a Self, &'a str) {
        let found = self
            .neighbours
            .iter()
            .find_map(|(origin, serving)| Some((serving, address.strip_prefix(origin.as_str())?)));
        found.unwrap_or((self, address))
    }

    /// Takes WebAssembly for a file of no known type, as hosts did before there was any.
    #[must_use]
    pub fn unaware_of_wasm(self) -> Self {
        Self { knows_wasm: false, ..self }
    }

    fn type_of(&self, file: &Path) -> &'static str {
        match files::mime_type(file) {
            "application/wasm" if !self.knows_wasm => "application/octet-stream",
            known => known,
        }
    }
}

impl Site {
    /// Starts a server. Port 0 lets the system choose a free one.
    pub fn start(port: u16, serving: Serving) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let desk = Arc::new(Desk { line: serving.pace.map(Line::new), serving, address, heard: Mutex::default() });
        let (life, end) = oneshot::channel();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let listening = listen(listener, desk.clone(), end);
        thread::spawn(move || runtime.block_on(listening));
        Ok(Self { desk, life: Mutex::new(Some(life)) })
    }

    /// Host and port, as a proxy is named.
    pub fn authority(&self) -> String {
        self.desk.address.to_string()
    }

    /// The address of a path, for a browser.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.desk.address)
    }

    /// What was asked for so far, in order: paths of this server with their queries, and whole addresses of others; before it
    /// the method, if it would change anything.
    pub fn requests(&self) -> Vec<String> {
        self.desk.heard().requests.clone()
    }

    /// Whether a path, without a query, is one of its files or folders.
    pub fn has(&self, path: &str) -> bool {
        files::place(path, &self.desk.serving).is_some_and(|(_, file)| file.exists())
    }

    /// Has no such path from now on, as if somebody had deleted a file.
    pub fn lose(&self, path: &str) {
        self.fail(path, usize::MAX, Instead::Status(404));
    }

    /// Fails at a path, so many times from now on.
    pub fn fail(&self, path: &str, times: usize, answer: Instead) {
        let fault = Fault { path: path.to_owned(), times, answer };
        self.desk.heard().faults.push(fault);
    }

    /// Answers every path as it should again.
    pub fn heal(&self) {
        self.desk.heard().faults.clear();
    }

    /// Answers nobody any more, as if the network were cut.
    pub fn stop(&self) {
        self.life.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    /// What browsers reported so far that a policy forbade, as they wrote it.
    pub fn reports(&self) -> Vec<String> {
        self.desk.heard().reports.clone()
    }
}

/// Answers until the other end of `end` is gone.
async fn listen(listener: TcpListener, desk: Arc<Desk>, mut end: oneshot::Receiver<Infallible>) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
        return;
    };
    loop {
        let connection = tokio::select! {
            connection = listener.accept() => connection,
            _ = &mut end => return,
        };
        let Ok((stream, _)) = connection else {
            continue;
        };
        let desk = desk.clone();
        tokio::spawn(async move {
            let stream = Connection::new(stream, desk.line.clone());
            let answering = service_fn(|request| desk.answer(request));
            // The browser may go away at any time, which is its right.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), answering).await;
        });
    }
}

/// Where requests are answered.
struct Desk {
    serving: Serving,
    address: SocketAddr,
    line: Option<Arc<Line>>,
    heard: Mutex<Heard>,
}

impl Desk {
    async fn answer(&self, request: Request<Incoming>) -> Result<Answer, HungUp> {
        if let Some(line) = &self.line {
            line.delay().await;
        }
        let address = without_origin(&request.uri().to_string(), self.address);
        let (serving, path) = self.serving.place(address.split(['?', '#']).next().unwrap_or_default());
        if path == REPORTS {
            let report = request.into_body().collect().await.map(Collected::to_bytes).unwrap_or_default();
            self.heard().reports.push(String::from_utf8_lossy(&report).into_owned());
            return Ok(files::plain(200, ""));
        }
        if let Some(instead) = self.fault(path) {
            self.heard().requests.push(address.clone());
            return match instead {
                Instead::Status(status) => Ok(files::plain(status, "")),
                Instead::File { mime, bytes } => Ok(files::file(bytes, mime, serving)),
                Instead::HangUp => Err(HungUp),
                Instead::Silence => std::future::pending().await,
            };
        }
        let answer = match *request.method() {
            _ if !path.starts_with('/') => files::plain(502, "this proxy connects to nobody"),
            Method::GET | Method::HEAD => files::answer(path, serving),
            _ => files::plain(405, "only GET and HEAD"),
        };
        let is_reading = matches!(*request.method(), Method::GET | Method::HEAD | Method::CONNECT);
        self.heard().requests.push(if is_reading { address } else { format!("{} {address}", request.method()) });
        Ok(answer)
    }

    /// The fault that this request meets, which is one time less of it.
    fn fault(&self, path: &str) -> Option<Instead> {
        let mut heard = self.heard();
        let fault = heard.faults.iter_mut().find(|fault| fault.times > 0 && fault.path == path)?;
        fault.times -= 1;
        Some(fault.answer.clone())
    }

    fn heard(&self) -> std::sync::MutexGuard<'_, Heard> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The connection ends without an answer, as told.
#[derive(Debug)]
struct HungUp;

impl fmt::Display for HungUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("hung up")
    }
}

impl std::error::Error for HungUp {}

/// A proxy is asked for whole addresses: ours are told apart by their origin and go on as paths.
fn without_origin(address: &str, own: SocketAddr) -> String {
    let origin = format!("http://{own}");
    address.strip_prefix(&origin).unwrap_or(address).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_tells_its_own_addresses_from_those_of_others() {
        let own = SocketAddr::from(([127, 0, 0, 1], 8080));
        for (address, wanted) in [
            ("/a?b", "/a?b"),
            ("http://127.0.0.1:8080/a?b", "/a?b"),
            ("http://example.org/a", "http://example.org/a"),
            ("example.org:443", "example.org:443"),
        ] {
            assert_eq!(without_origin(address, own), wanted);
        }
    }
}
