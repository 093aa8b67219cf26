//! A real notification service on a test's own session bus. It shows nothing and remembers everything.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use zbus::blocking::connection::{Builder, Connection};
use zbus::zvariant::OwnedValue;

use crate::machine::Machine;
use crate::wait::until;

/// What a desktop would have shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The program that asked.
    pub program: String,
    /// The line in bold.
    pub title: String,
    /// The line below.
    pub body: String,
}

/// The service. It leaves the bus when it is dropped.
#[derive(Debug)]
pub struct Notices {
    heard: Arc<Mutex<Vec<Notice>>>,
    _connection: Connection,
}

impl Notices {
    /// Serves on the machine's session bus.
    pub fn serve(machine: &Machine) -> Result<Self> {
        let bus = machine.bus().context("this machine has no session bus")?;
        let heard = Arc::new(Mutex::new(Vec::new()));
        let connection = Builder::address(bus.address())?
            .serve_at(
                "/org/freedesktop/Notifications",
                Desktop {
                    heard: Arc::clone(&heard),
                },
            )?
            .name("org.freedesktop.Notifications")?
            .build()?;
        Ok(Self {
            heard,
            _connection: connection,
        })
    }

    /// All that was asked for up to now.
    pub fn heard(&self) -> Vec<Notice> {
        self.heard
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Waits until the first notice is there, and gives it.
    pub fn first(&self) -> Result<Notice> {
        until("a notification", || Ok(self.heard().first().cloned()))
    }
}

struct Desktop {
    heard: Arc<Mutex<Vec<Notice>>>,
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Desktop {
    #[expect(
        clippy::too_many_arguments,
        reason = "the desktop's own specification says so"
    )]
    fn notify(
        &self,
        app_name: String,
        _replaces_id: u32,
        _app_icon: String,
        summary: String,
        body: String,
        _actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expire_timeout: i32,
    ) -> u32 {
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.push(Notice {
            program: app_name,
            title: summary,
            body,
        });
        heard.len() as u32
    }

    fn close_notification(&self, _id: u32) {}

    fn get_capabilities(&self) -> Vec<String> {
        vec!["body".to_owned(), "actions".to_owned()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        let words = ["huddle-tests", "Purpose Huddle", "1", "1.2"].map(str::to_owned);
        words.into()
    }
}
