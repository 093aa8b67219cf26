//! WebKitWebDriver: starts the program inside a session that can be driven.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, anyhow};
use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::Runtime;
use xtask::end::Ends;

use crate::machine::Machine;
use crate::wait::until;

/// A program that runs under the driver. Dropping it ends the program and the driver.
#[derive(Debug)]
pub struct Driven {
    runtime: Runtime,
    session: Option<WebDriver>,
    driver: Ends,
    program: u32,
}

impl Driven {
    /// Starts a program with these arguments on a machine.
    pub fn start(machine: &Machine, program: &Path, arguments: &[String]) -> Result<Self> {
        let port = free_port()?;
        let log = File::options()
            .create(true)
            .append(true)
            .open(machine.log())?;
        let mut command = Command::new("WebKitWebDriver");
        machine
            .hosts(&mut command)
            .arg(format!("--port={port}"))
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdout(Stdio::from(log.try_clone()?))
            .stderr(Stdio::from(log));
        let mut driver = Ends::start(&mut command, "WebKitWebDriver")?;
        until("WebKitWebDriver takes connections", || {
            if let Some(status) = driver.child().try_wait()? {
                return Err(anyhow!("WebKitWebDriver ended with {status}"));
            }
            Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok())
        })?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        let mut wishes = Capabilities::new();
        wishes.set(
            "webkitgtk:browserOptions",
            json!({ "binary": program, "args": arguments }),
        )?;
        let session = runtime
            .block_on(WebDriver::new(format!("http://127.0.0.1:{port}"), wishes))
            .with_context(|| {
                let said = std::fs::read_to_string(machine.log()).unwrap_or_default();
                format!("{} did not open a window\n{said}", program.display())
            })?;
        let program = children(driver.id())?
            .first()
            .copied()
            .context("no program runs")?;
        Ok(Self {
            runtime,
            session: Some(session),
            driver,
            program,
        })
    }

    /// The program's process.
    pub fn program(&self) -> u32 {
        self.program
    }

    /// The driver's process: the program's parent.
    pub fn parent(&self) -> u32 {
        self.driver.id()
    }

    /// Lets the driver do something and waits for it.
    pub fn does<T>(
        &self,
        work: impl AsyncFnOnce(&WebDriver) -> thirtyfour::error::WebDriverResult<T>,
    ) -> Result<T> {
        let session = self.session.as_ref().context("the window is gone")?;
        Ok(self.runtime.block_on(work(session))?)
    }
}

impl Drop for Driven {
    fn drop(&mut self) {
        // Ending a session politely takes seconds where the program is gone already.
        if let Some(session) = self.session.take() {
            let _ = session.leak();
        }
        let _ = Command::new("kill")
            .args(["-9", &self.program.to_string()])
            .output();
        // Until then it holds the lock of its data, which the next one asks for at once.
        let _ = until("the end of the program", || {
            Ok(has_ended(self.program).then_some(()))
        });
    }
}

/// Whether a process is no more, or only waits for its parent to hear of it; on Linux. While another of its threads lives,
/// so do its lock and its sockets, and the session bus takes it for a program that runs.
pub fn has_ended(process: u32) -> bool {
    let threads = std::fs::read_dir(format!("/proc/{process}/task")).map_or(0, Iterator::count);
    if threads > 1 {
        return false;
    }
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"));
    // Its state stands behind its name, which may hold anything.
    stat.map_or(true, |stat| {
        let state = stat.rsplit(')').next().unwrap_or_default();
        state.trim_start().starts_with(['Z', 'X'])
    })
}

/// The processes that a process has started, on Linux.
pub fn children(process: u32) -> Result<Vec<u32>> {
    let list = std::fs::read_to_string(format!("/proc/{process}/task/{process}/children"))?;
    Ok(list
        .split_whitespace()
        .filter_map(|number| number.parse().ok())
        .collect())
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}
