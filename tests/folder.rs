//! Data folders: empty ones and ones with the made-up example team in them.

use std::path::Path;
use std::process::{Command, Output};

use anyhow::{Context, Result, ensure};
use huddle_core::{App, Opening, api};
use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::place;

/// A data folder that is removed when the test is over.
#[derive(Debug)]
pub struct Folder(TempDir);

impl Folder {
    /// A folder nobody has used yet.
    pub fn empty() -> Result<Self> {
        Ok(Self(
            tempfile::Builder::new().prefix("huddle-data-").tempdir()?,
        ))
    }

    /// A folder nobody has used yet on the disk that also holds the builds: what lies elsewhere may be memory only.
    pub fn on_disk() -> Result<Self> {
        Ok(Self(
            tempfile::Builder::new()
                .prefix("huddle-data-")
                .tempdir_in(place::target())?,
        ))
    }

    /// The example team with a few weeks of stories.
    pub fn demo() -> Result<Self> {
        Self::made(&["demo", "--seed", "1"])
    }

    /// The example team with this many recognitions.
    pub fn with_records(records: u32) -> Result<Self> {
        Self::made(&["demo", "--seed", "1", "--records", &records.to_string()])
    }

    fn made(arguments: &[&str]) -> Result<Self> {
        let folder = Self::empty()?;
        let output = folder.tell(arguments)?;
        ensure!(
            output.status.success(),
            "demo data failed: {}",
            said(&output)
        );
        Ok(folder)
    }

    /// The example team, which chose that shout-outs need no leader to be seen by everybody.
    pub fn demo_at_once() -> Result<Self> {
        let folder = Self::demo()?;
        let app = App::open(Opening::of(folder.path()))?;
        let mut team: Value =
            serde_json::from_str(&api::call(&app, "team_show", &json!({}).to_string())?)?;
        let kept = ["name", "place", "zone", "remind_minutes"];
        let mut asked: serde_json::Map<String, Value> = kept
            .iter()
            .map(|field| ((*field).to_owned(), team["team"][field].take()))
            .collect();
        asked.insert("at_once".to_owned(), json!(true));
        api::call(&app, "team_save", &Value::Object(asked).to_string())?;
        Ok(folder)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Runs the command line of the program on this folder.
    pub fn tell(&self, arguments: &[&str]) -> Result<Output> {
        command_line(&place::program("debug"), self.path(), arguments)
    }
}

/// Runs a program's command line on a data folder, without a display.
pub fn command_line(program: &Path, data: &Path, arguments: &[&str]) -> Result<Output> {
    Command::new(program)
        .arg("--data")
        .arg(data)
        .args(arguments)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .with_context(|| format!("{} is not built; run `cargo xtask test`", program.display()))
}

/// Both outputs of a command as text.
pub fn said(output: &Output) -> String {
    let both = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    String::from_utf8_lossy(&both).into_owned()
}
