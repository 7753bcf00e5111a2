//! A driver's process, with all that it starts.

use anyhow::{Result, bail};
use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::ops::Range;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

const START_LIMIT: Duration = Duration::from_secs(30);
/// Not those that systems choose from: one of them might be given to somebody else before the driver listens.
const PORTS: Range<u16> = 20_000..30_000;

/// A running driver. It and every process that it started are gone when it is dropped.
pub(super) struct Driver {
    process: Child,
    address: SocketAddr,
}

impl Driver {
    /// Starts a program that listens where its last argument says.
    pub(super) fn start(program: &mut Command) -> Result<Self> {
        let Some(port) = free_port() else { bail!("no port is free") };
        let process = program
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // A group of its own, so that browsers end with it, however it ends.
            .process_group(0)
            .spawn()?;
        let driver = Self { process, address: (Ipv4Addr::LOCALHOST, port).into() };
        let deadline = Instant::now() + START_LIMIT;
        while TcpStream::connect(driver.address).is_err() {
            if Instant::now() > deadline {
                bail!("the driver does not listen");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }

    /// The memory of all its group, in bytes; what several share is counted once. Linux tells.
    pub(super) fn memory(&self) -> Option<u64> {
        let group = self.process.id().to_string();
        let processes = fs::read_dir("/proc").ok()?.flatten().map(|entry| entry.path());
        // After the name, which can have anything in it: state, parent, group.
        let is_ours = |process: &PathBuf| {
            let stat = fs::read_to_string(process.join("stat")).unwrap_or_default();
            stat.rsplit(')').next().and_then(|fields| fields.split_whitespace().nth(2)) == Some(&group)
        };
        let share = |process: PathBuf| -> Option<u64> {
            let sums = fs::read_to_string(process.join("smaps_rollup")).ok()?;
            let share = sums.lines().find_map(|line| line.strip_prefix("Pss:"))?;
            Some(1024 * share.trim().strip_suffix(" kB")?.parse::<u64>().ok()?)
        };
        let sum = processes.filter(is_ours).filter_map(share).sum();
        (sum > 0).then_some(sum)
    }

    pub(super) fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

/// A port that nobody listens on, and that was not given before.
fn free_port() -> Option<u16> {
    static GIVEN: AtomicU32 = AtomicU32::new(0);
    let many = u32::from(PORTS.end - PORTS.start);
    (0..many).find_map(|_| {
        let number = std::process::id().wrapping_add(GIVEN.fetch_add(1, Ordering::Relaxed)) % many;
        let port = PORTS.start + u16::try_from(number).ok()?;
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok().then_some(port)
    })
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Whatever went wrong before, no process must stay.
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["-TERM", "--", &group]).stderr(Stdio::null()).status();
        std::thread::sleep(Duration::from_millis(50));
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.process.wait();
    }
}
