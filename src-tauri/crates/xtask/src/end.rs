//! Processes that end when their owner goes out of scope.

use std::process::{Child, Command};

use anyhow::{Context, Result};

/// A child process that is ended and waited for on drop: nothing outlives a test that failed.
#[derive(Debug)]
pub struct Ends(Child);

impl Ends {
    /// Starts the command; `what` is named when it cannot start.
    pub fn start(command: &mut Command, what: &str) -> Result<Self> {
        let child = command
            .spawn()
            .with_context(|| format!("{what} does not start; `cargo xtask setup` installs it"))?;
        Ok(Self(child))
    }

    /// The process, to read from it or to wait for it.
    pub fn child(&mut self) -> &mut Child {
        &mut self.0
    }

    /// Its number.
    pub fn id(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Ends {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
