//! A line as slow as many have it: so long until an answer begins, and so many bytes a second for all connections together.

use std::io::Result;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep, sleep_until};

/// What connections take turns by: a packet of the usual length.
const PACKET: usize = 1_460;

/// Timers end late, by a millisecond or more where a machine is busy. A line does not stand still until somebody notices that it is
/// free: that much is made up for.
const LATENESS: Duration = Duration::from_millis(20);

/// How slow it is.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    pub latency: Duration,
    pub bytes_per_second: u32,
}

/// What Lighthouse and `WebPageTest` call slow 4G: 150 ms, 1.6 Mb/s.
pub const SLOW_4G: Pace = Pace { latency: Duration::from_millis(150), bytes_per_second: 200_000 };

/// The line that all connections share.
pub(super) struct Line {
    pace: Pace,
    /// When all that was handed over so far will have gone.
    free: Mutex<Instant>,
}

impl Line {
    pub(super) fn new(pace: Pace) -> Arc<Self> {
        Arc::new(Self { pace, free: Mutex::new(Instant::now()) })
    }

    pub(super) async fn delay(&self) {
        tokio::time::sleep(self.pace.latency).await;
    }

    /// When so many more bytes will have gone.
    fn after(&self, bytes: usize) -> Instant {
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let nanoseconds = bytes as u64 * 1_000_000_000 / u64::from(self.pace.bytes_per_second);
        let now = Instant::now();
        *free = (*free).max(now.checked_sub(LATENESS).unwrap_or(now)) + Duration::from_nanos(nanoseconds);
        *free
    }
}

/// A connection over a line, or straight where there is none.
pub(super) struct Connection {
    stream: TcpStream,
    line: Option<Arc<Line>>,
    /// So many bytes that are under way, and until when.
    packet: Option<(usize, Pin<Box<Sleep>>)>,
}

impl Connection {
    pub(super) fn new(stream: TcpStream, line: Option<Arc<Line>>) -> Self {
        Self { stream, line, packet: None }
    }
}

impl AsyncRead for Connection {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<Result<usize>> {
        let this = &mut *self;
        let Some(line) = &this.line else {
            return Pin::new(&mut this.stream).poll_write(context, bytes);
        };
        let (length, gone) = this.packet.get_or_insert_with(|| {
            let length = bytes.len().min(PACKET);
            (length, Box::pin(sleep_until(line.after(length))))
        });
        ready!(gone.as_mut().poll(context));
        let sent = &bytes[..bytes.len().min(*length)];
        this.packet = None;
        Pin::new(&mut this.stream).poll_write(context, sent)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
