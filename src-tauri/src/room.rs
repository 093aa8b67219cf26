//! The window in the room: on the other display where there is one, and there over all of it.
//!
//! It owns whether that window is open and dark. It refuses keys: they stay with the main window, where the presenter
//! steps, and this one follows. Surprising: it closes by itself once no huddle runs, see `command::room`.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::Deserialize;
use tauri::{AppHandle, Emitter as _, Manager as _, Monitor, WebviewUrl};

use crate::{said, window};

/// The label that the capabilities and the events name.
pub const ROOM: &str = "room";

/// What the main window wants of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// Open where it is closed, and the other way round.
    Toggle,
    /// As it is.
    Keep,
    /// Closed.
    Close,
}

/// The room's window, whether or not it is open.
#[derive(Debug, Clone, Default)]
pub struct Room(Arc<AtomicBool>);

impl Room {
    /// Whether the presenter darkened the screen.
    pub fn is_dark(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Fulfils a wish. Not for the main thread.
    pub fn show(&self, app: &AppHandle, wish: Wish, dark: bool) -> tauri::Result<()> {
        self.0.store(dark, Ordering::Relaxed);
        match (app.get_webview_window(ROOM), wish) {
            (None, Wish::Toggle) => open(app),
            (Some(window), Wish::Toggle | Wish::Close) => window.close(),
            (Some(_), Wish::Keep) => {
                tell(app);
                Ok(())
            }
            (None, Wish::Keep | Wish::Close) => Ok(()),
        }
    }
}

/// Tells the room's window to look again; nobody where it is closed. A page hears the events of every window, so this
/// one has a name of its own.
pub fn tell(app: &AppHandle) {
    let _ = app.emit_to(ROOM, "room", ());
}

fn open(app: &AppHandle) -> tauri::Result<()> {
    let title = said::words(None).say("window-room", &[]);
    let page = WebviewUrl::App("index.html#/wall".into());
    let builder = window::walled(app, ROOM, page)?
        .title(title)
        .inner_size(1280.0, 720.0)
        .background_color(window::WALL)
        .focused(false)
        .focusable(false);
    let builder = match other_display(app)? {
        Some(display) => {
            let corner = display.position().to_logical(display.scale_factor());
            builder.position(corner.x, corner.y).fullscreen(true)
        }
        None => builder,
    };
    builder.build().map(drop)
}

/// The first display on which the main window is not.
fn other_display(app: &AppHandle) -> tauri::Result<Option<Monitor>> {
    let Some(main) = app.get_webview_window(window::MAIN) else {
        return Ok(None);
    };
    let Some(own) = main.current_monitor()? else {
        return Ok(None);
    };
    let mut others = main.available_monitors()?;
    others.retain(|display| display.position() != own.position());
    Ok(others.into_iter().next())
}
