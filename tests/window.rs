//! The program in a window that a test drives.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use anyhow::Result;
use xtask::place;

use crate::driver::{Driven, has_ended};
use crate::folder::Folder;
use crate::machine::Machine;
use crate::wait::until;

/// An open window of the program.
#[derive(Debug)]
pub struct Window {
    driven: Driven,
    machine: Arc<Machine>,
}

impl Window {
    /// Opens the program on a data folder, on a machine of its own, and waits until its first screen stands.
    pub fn open(folder: &Folder, arguments: &[&str]) -> Result<Self> {
        Self::open_on(&Arc::new(Machine::start()?), folder, arguments)
    }

    /// Opens the program on a data folder on this machine, and waits until its first screen stands.
    pub fn open_on(machine: &Arc<Machine>, folder: &Folder, arguments: &[&str]) -> Result<Self> {
        let mut all = vec!["--data".to_owned(), folder.path().display().to_string()];
        all.extend(arguments.iter().map(|argument| (*argument).to_owned()));
        let window = Self::of(machine, place::program("debug"), &all)?;
        window.watches_the_walls()?;
        window.settles()?;
        Ok(window)
    }

    /// Opens the program on a folder that it may read and not change.
    pub fn open_where_nothing_can_be_written(folder: &Folder) -> Result<Self> {
        Self::open_where_this_takes_no_writes(folder, folder.path())
    }

    /// The same where the folder takes writes, and only the data file in it does not.
    pub fn open_where_only_the_file_takes_no_writes(folder: &Folder) -> Result<Self> {
        Self::open_where_this_takes_no_writes(folder, &folder.path().join("huddle.db"))
    }

    fn open_where_this_takes_no_writes(folder: &Folder, locked: &Path) -> Result<Self> {
        let machine = Arc::new(Machine::start()?);
        let program = machine.locks(locked, &place::program("debug"))?;
        Self::open_by(&machine, program, folder)
    }

    /// Opens the program on a folder that it takes to lie on a drive of another computer.
    pub fn open_on_a_network_drive(folder: &Folder) -> Result<Self> {
        let machine = Arc::new(Machine::start()?);
        let program = machine.moves_to_a_network_drive(folder.path(), &place::program("debug"))?;
        Self::open_by(&machine, program, folder)
    }

    /// Lets the program change that folder, or file, after all.
    pub fn unlocks(&self, locked: &Path) -> Result<()> {
        self.machine.unlocks(locked, self.driven.program())
    }

    /// Opens the program on a folder that lies on a disk of its own, of so many megabytes, which only it can see.
    pub fn open_on_a_small_disk(folder: &Folder, megabytes: u32) -> Result<Self> {
        Self::open_on_a_disk(folder, megabytes, false)
    }

    /// The same on a disk that has no room left when the program starts.
    pub fn open_on_a_full_disk(folder: &Folder, megabytes: u32) -> Result<Self> {
        Self::open_on_a_disk(folder, megabytes, true)
    }

    fn open_on_a_disk(folder: &Folder, megabytes: u32, full: bool) -> Result<Self> {
        let machine = Arc::new(Machine::start()?);
        let program = machine.shrinks(folder.path(), megabytes, full, &place::program("debug"))?;
        Self::open_by(&machine, program, folder)
    }

    fn open_by(machine: &Arc<Machine>, program: PathBuf, folder: &Folder) -> Result<Self> {
        let arguments = ["--data".to_owned(), folder.path().display().to_string()];
        let window = Self::of(machine, program, &arguments)?;
        window.settles()?;
        Ok(window)
    }

    /// A path as the program sees it, with the disks that only it can see.
    pub fn sees_at(&self, path: &Path) -> PathBuf {
        let root = PathBuf::from(format!("/proc/{}/root", self.driven.program()));
        root.join(path.strip_prefix("/").unwrap_or(path))
    }

    /// Opens any program with this command line, and waits for nothing.
    pub fn of(machine: &Arc<Machine>, program: PathBuf, arguments: &[String]) -> Result<Self> {
        let driven = Driven::start(machine, &program, arguments)?;
        Ok(Self {
            driven,
            machine: Arc::clone(machine),
        })
    }

    /// The driver behind the window.
    pub fn driven(&self) -> &Driven {
        &self.driven
    }

    /// The machine it stands on.
    pub fn machine(&self) -> &Arc<Machine> {
        &self.machine
    }

    /// Ends the program as a power cut does, and waits until it is gone.
    pub fn kill(self) -> Result<()> {
        let program = self.driven.program();
        Command::new("kill")
            .args(["-9", &program.to_string()])
            .status()?;
        until("the killed program is gone", || {
            Ok(has_ended(program).then_some(()))
        })
    }

    /// Gives the window this size, in the upper left corner of the screen.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.driven
            .does(async |session| session.set_window_rect(0, 0, width, height).await)?;
        until(&format!("the window is {width} by {height}"), || {
            let size = self.asks("return [innerWidth, innerHeight]")?;
            Ok((size == serde_json::json!([width, height])).then_some(()))
        })
    }
}
