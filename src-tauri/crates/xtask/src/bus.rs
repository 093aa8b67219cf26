//! A session bus of one's own: what a test says there, nobody else hears.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::end::Ends;

/// A private session bus. It ends when this is dropped.
#[derive(Debug)]
pub struct Bus {
    address: String,
    _daemon: Ends,
}

impl Bus {
    /// Starts `dbus-daemon` and waits until it tells its address.
    pub fn start() -> Result<Self> {
        let mut daemon = Ends::start(
            Command::new("dbus-daemon")
                .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
            "dbus-daemon",
        )?;
        let output = daemon
            .child()
            .stdout
            .take()
            .context("dbus-daemon has no output")?;
        let mut address = String::new();
        BufReader::new(output).read_line(&mut address)?;
        let address = address.trim().to_owned();
        ensure!(
            !address.is_empty(),
            "dbus-daemon ended without telling its address"
        );
        Ok(Self {
            address,
            _daemon: daemon,
        })
    }

    /// What goes into `DBUS_SESSION_BUS_ADDRESS`.
    pub fn address(&self) -> &str {
        &self.address
    }
}
