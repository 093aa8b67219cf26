//! What would send a screen to sleep, on a test's own session bus (org.freedesktop.ScreenSaver): it counts who keeps it from
//! that.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result};
use zbus::blocking::connection::{Builder, Connection};

use crate::machine::Machine;

/// The service. It leaves the bus when it is dropped.
#[derive(Debug)]
pub struct Sleep {
    kept_by: Arc<AtomicU32>,
    _connection: Connection,
}

impl Sleep {
    /// Serves on the machine's session bus.
    pub fn serve(machine: &Machine) -> Result<Self> {
        let bus = machine.bus().context("this machine has no session bus")?;
        let kept_by = Arc::new(AtomicU32::new(0));
        let saver = Saver(Arc::clone(&kept_by));
        let connection = Builder::address(bus.address())?
            .serve_at("/org/freedesktop/ScreenSaver", saver)?
            .name("org.freedesktop.ScreenSaver")?
            .build()?;
        Ok(Self {
            kept_by,
            _connection: connection,
        })
    }

    /// Whether somebody keeps the screen awake.
    pub fn is_kept_away(&self) -> bool {
        self.kept_by.load(Ordering::SeqCst) > 0
    }
}

struct Saver(Arc<AtomicU32>);

#[zbus::interface(name = "org.freedesktop.ScreenSaver")]
impl Saver {
    fn inhibit(&self, _application_name: String, _reason_for_inhibit: String) -> u32 {
        self.0.fetch_add(1, Ordering::SeqCst) + 1
    }

    fn un_inhibit(&self, _cookie: u32) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}
