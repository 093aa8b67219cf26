//! The window in the room: on the other display where there is one, and there over all of it.
//!
//! It owns whether that window is open and dark, and what it celebrates. A key that is pressed in it goes to the main window, which does what it
//! does there, and this one follows: so the two never disagree. It refuses words; typing happens in the main window.
//! Surprising: it closes by itself once no huddle runs, see `command::room`, and where the display that it lay over is
//! unplugged: it would cover the main window.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use serde::{Deserialize, Serialize};
use tauri::{
    AppHandle, Emitter as _, Manager as _, Monitor, WebviewUrl, WebviewWindow, WindowEvent,
};

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

/// The keys that the room's window passes on, by the names of the main window's actions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Key {
    /// The next step, and past the last one the end.
    Next,
    /// The step before.
    Back,
    /// The first step.
    First,
    /// The last step.
    Last,
    /// Dark, or light again.
    Blank,
    /// Stops the time, or starts it.
    Pause,
    /// Pauses, and shows the overview in the main window; there, asks whether to leave.
    Stop,
    /// Goes on.
    Resume,
    /// The overview in the main window.
    Overview,
    /// One more minute.
    Extend,
    /// Celebrates.
    Cheer,
    /// A shorter way to the end.
    Shorten,
    /// Larger text.
    Larger,
    /// Smaller text.
    Smaller,
    /// The room's window: closes it.
    Window,
    /// The presenter's view in the main window, or what the room sees.
    View,
    /// Fills the display with the room's window itself.
    Fill,
    /// A step by its number.
    Go1,
    /// The second.
    Go2,
    /// The third.
    Go3,
    /// The fourth.
    Go4,
    /// The fifth.
    Go5,
    /// The sixth.
    Go6,
    /// The seventh.
    Go7,
    /// The eighth.
    Go8,
    /// The ninth.
    Go9,
}

/// What the room sees beside the run.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Seen {
    /// Whether the screen is dark.
    pub dark: bool,
    /// How often the presenter celebrated.
    pub cheers: u32,
}

/// What became of the room's window.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Shown {
    /// Whether it is open.
    pub open: bool,
    /// Whether it lies over a display of its own; else somebody has to move it there.
    pub placed: bool,
}

/// The room's window, whether or not it is open.
#[derive(Debug, Clone, Default)]
pub struct Room(Arc<State>);

#[derive(Debug, Default)]
struct State {
    dark: AtomicBool,
    cheers: AtomicU32,
}

impl Room {
    /// Whether the presenter darkened the screen.
    pub fn is_dark(&self) -> bool {
        self.0.dark.load(Ordering::Relaxed)
    }

    /// How often the presenter celebrated: one more is a celebration.
    pub fn cheers(&self) -> u32 {
        self.0.cheers.load(Ordering::Relaxed)
    }

    /// Fulfils a wish. Not for the main thread.
    pub fn show(&self, app: &AppHandle, wish: Wish, seen: Seen) -> tauri::Result<Shown> {
        self.0.dark.store(seen.dark, Ordering::Relaxed);
        self.0.cheers.store(seen.cheers, Ordering::Relaxed);
        let there = app.get_webview_window(ROOM);
        let open = matches!((&there, wish), (None, Wish::Toggle) | (Some(_), Wish::Keep));
        let placed = match (there, wish) {
            (None, Wish::Toggle) => make(app)?,
            (Some(window), Wish::Toggle | Wish::Close) => {
                window.close()?;
                false
            }
            (Some(window), Wish::Keep) => {
                tell(app);
                window.is_fullscreen()?
            }
            (None, Wish::Keep | Wish::Close) => false,
        };
        Ok(Shown { open, placed })
    }
}

/// Tells the room's window to look again; nobody where it is closed. A page hears the events of every window, so this
/// one has a name of its own.
pub fn tell(app: &AppHandle) {
    let _ = app.emit_to(ROOM, "room", ());
}

/// Fills the display with the room's window, or gives it back: for whoever moved it there by hand.
pub fn fill(window: &WebviewWindow) -> tauri::Result<()> {
    let fills = window.is_fullscreen()?;
    window.set_fullscreen(!fills)
}

/// Opens it; says whether it lies over a display of its own.
fn make(app: &AppHandle) -> tauri::Result<bool> {
    let title = said::words(None).say("window-room", &[]);
    let page = WebviewUrl::App("index.html#/wall".into());
    let builder = window::walled(app, ROOM, page)?
        .title(title)
        .inner_size(1280.0, 720.0)
        .background_color(window::WALL)
        .focused(false);
    // Wayland lets no program choose where its window stands: full screen it could cover the main window.
    let may_choose = std::env::var_os("WAYLAND_DISPLAY").is_none();
    let display = other_display(app)?.filter(|_| may_choose);
    let placed = display.is_some();
    let builder = match display {
        Some(display) => {
            let corner = display.position().to_logical(display.scale_factor());
            builder.position(corner.x, corner.y).fullscreen(true)
        }
        // Over the main window it is seen only in front of it, and its keys do there what they do here.
        None => builder.focused(true),
    };
    let room = builder.build()?;
    #[cfg(target_os = "linux")]
    window::takes_keys(&room)?;
    if placed {
        let app = app.clone();
        room.on_window_event(move |event| {
            if matches!(event, WindowEvent::Moved(_) | WindowEvent::Resized(_)) {
                goes_with_its_display(&app);
            }
        });
    }
    Ok(placed)
}

/// Closes the room's window where no display but the main window's is left, and tells the main window.
fn goes_with_its_display(app: &AppHandle) {
    if let (Some(room), Ok(None)) = (app.get_webview_window(ROOM), other_display(app)) {
        let _ = room.close();
        let _ = app.emit_to(window::MAIN, "unplugged", ());
    }
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
