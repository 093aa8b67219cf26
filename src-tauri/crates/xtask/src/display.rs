//! A virtual screen: Xvfb on the first free number, its picture read from its memory file.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result, ensure};

use crate::end::Ends;
use crate::xwd::Picture;

/// A screen that exists in memory only. It ends when this is dropped.
#[derive(Debug)]
pub struct Screen {
    number: String,
    memory: PathBuf,
    server: Ends,
}

static SCREENS: AtomicU32 = AtomicU32::new(0);

impl Screen {
    /// Starts Xvfb with one screen of this size in pixels and waits until it takes connections.
    pub fn start(width: u32, height: u32) -> Result<Self> {
        let count = SCREENS.fetch_add(1, Ordering::Relaxed);
        let memory =
            std::env::temp_dir().join(format!("huddle-screen-{}-{count}", std::process::id()));
        std::fs::create_dir_all(&memory)?;
        let mut server = Ends::start(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-nolisten",
                    "tcp",
                    "-noreset",
                    "-nocursor",
                    "-screen",
                    "0",
                ])
                .arg(format!("{width}x{height}x24"))
                .arg("-fbdir")
                .arg(&memory)
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
            "Xvfb",
        )?;
        let output = server.child().stdout.take().context("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        ensure!(!number.trim().is_empty(), "Xvfb ended before it was ready");
        Ok(Self {
            number: format!(":{}", number.trim()),
            memory,
            server,
        })
    }

    /// What goes into `DISPLAY`.
    pub fn name(&self) -> &str {
        &self.number
    }

    /// The server's process, whose memory is not the program's.
    pub fn process(&self) -> u32 {
        self.server.id()
    }

    /// What the screen shows now.
    pub fn picture(&self) -> Result<Picture> {
        Picture::read(&self.dump()?)
    }

    /// The same as the server keeps it: enough to see whether anything changes.
    pub fn dump(&self) -> Result<Vec<u8>> {
        Ok(std::fs::read(self.memory())?)
    }

    /// The file in which the server keeps what the screen shows: a window dump, always up to date.
    pub fn memory(&self) -> PathBuf {
        self.memory.join("Xvfb_screen0")
    }

    /// Writes what the screen shows now as a PNG.
    pub fn save(&self, path: &Path) -> Result<()> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        self.picture()?.write(File::create(path)?)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.memory);
    }
}
