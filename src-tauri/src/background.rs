//! Staying in the background, where the team wants to be reminded while the window is closed: the window goes, the program
//! stays, and starts with the computer.
//!
//! It owns the icon in the tray, where the desktop has one; without it everything is reachable too, because starting the
//! program again brings the window back. It refuses to stay where nobody said so. Surprising: a closed window is not
//! hidden but gone, and made anew when it is wanted, so that what stays takes little memory.

use std::sync::atomic::{AtomicBool, Ordering};

use huddle_core::huddle::run;
use huddle_core::store::Op;
use huddle_core::{App, api};
use tauri::menu::{Menu, MenuItem};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Manager as _};
use tauri_plugin_autostart::ManagerExt as _;

use crate::folder::Folder;
use crate::leaving::Leaving;
use crate::opening::Opening;
use crate::room::ROOM;
use crate::{said, window};

/// The name of the icon in the tray.
const TRAY: &str = "tray";
const OPEN: &str = "open";
const QUIT: &str = "quit";
/// What the program is started with when the computer starts.
pub const FLAG: &str = "--background";

/// Whether the program stays when its window is closed, and whether it was asked to end all the same.
#[derive(Debug, Default)]
pub struct Background {
    stays: AtomicBool,
    ending: AtomicBool,
}

impl Background {
    /// As it begins: whoever starts it in the background wants it to stay.
    pub fn new(stays: bool) -> Self {
        Background {
            stays: AtomicBool::new(stays),
            ending: AtomicBool::new(false),
        }
    }

    /// What the person was asked to confirm: the end of the program, or only of its window.
    pub fn ends(&self, ending: bool) {
        self.ending.store(ending, Ordering::Relaxed);
    }

    /// Whether it stays.
    pub fn stays(&self) -> bool {
        self.stays.load(Ordering::Relaxed)
    }
}

/// What is looked at when a setting changes: stays or does not, starts with the computer or does not.
pub fn look(app: AppHandle, opening: Opening) -> impl FnMut() {
    let mut known = None;
    move || {
        let Ok(core) = opening.wait() else { return };
        let stays = wanted(&core);
        // A desktop that is only just starting has its tray a moment later.
        if stays && has_tray() {
            let shown = app.clone();
            let _ = app.run_on_main_thread(move || put_into_tray(&shown));
        }
        let before = known.replace(stays);
        if before == Some(stays) {
            return;
        }
        app.state::<Background>()
            .stays
            .store(stays, Ordering::Relaxed);
        // Another folder than the everyday one has no place of its own in the list of what starts with the computer. Only
        // who changes their mind here changes that list: whoever took the program out of it elsewhere is not overruled.
        if before.is_some() && app.state::<Folder>().everyday {
            let starts = app.autolaunch();
            let _ = match (stays, starts.is_enabled().unwrap_or(false)) {
                (true, false) => starts.enable(),
                (false, true) => starts.disable(),
                _ => Ok(()),
            };
        }
        let shown = app.clone();
        let _ = app.run_on_main_thread(move || {
            if stays {
                return;
            }
            drop(shown.remove_tray_by_id(TRAY));
            // Nobody wants it to stay, and nothing is left to close.
            if shown.webview_windows().is_empty() {
                shown.exit(0);
            }
        });
    }
}

fn wanted(core: &App) -> bool {
    let settings = api::call(core, "settings_show", "{}").unwrap_or_default();
    let settings: serde_json::Value = serde_json::from_str(&settings).unwrap_or_default();
    settings["stay"] == true
}

/// Brings the window forward, or makes it anew; whether there is one then. For the main thread.
pub fn show(app: &AppHandle) -> bool {
    if window::bring_forward(app) {
        return true;
    }
    // Its page asks by itself: this thread draws, and waits for nothing.
    window::open(app, "").is_ok()
}

/// The window is gone: the program ends, or stays without it.
pub fn closed(app: &AppHandle) {
    if !app.state::<Background>().stays() {
        app.exit(0);
        return;
    }
    if let Some(room) = app.get_webview_window(ROOM) {
        // Nothing is left to steer it with.
        let _ = room.close();
    }
    // Nobody presents without a window: the huddle waits where it stands.
    let opening = app.state::<Opening>().inner().clone();
    std::thread::spawn(move || {
        if let Ok(core) = opening.wait() {
            let _ = core.write(Op::fixed("huddle_pause"), run::pause_after_crash);
        }
    });
}

/// Ends the program, after the question whether something that was typed is lost with it.
pub fn quit(app: &AppHandle) {
    if app.state::<Leaving>().may_go() {
        app.exit(0);
    } else {
        app.state::<Background>().ends(true);
        window::ask_to_leave(app);
    }
}

/// Whatever is lost with it: closes the window or, where that was asked for, ends the program.
pub fn leave(app: &AppHandle) {
    app.state::<Leaving>().unkept(false);
    if app.state::<Background>().ending.load(Ordering::Relaxed) {
        app.exit(0);
    } else if let Some(window) = app.get_webview_window(window::MAIN) {
        let _ = window.close();
    }
}

fn put_into_tray(app: &AppHandle) {
    if app.tray_by_id(TRAY).is_some() {
        return;
    }
    // The library behind it may be missing on this computer, and then says so with a panic.
    let made = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| tray(app)));
    drop(made);
}

fn tray(app: &AppHandle) -> tauri::Result<()> {
    let words = said::words(None);
    let open = MenuItem::with_id(
        app,
        OPEN,
        words.say("window-tray-open", &[]),
        true,
        None::<&str>,
    )?;
    let quit = MenuItem::with_id(
        app,
        QUIT,
        words.say("window-tray-quit", &[]),
        true,
        None::<&str>,
    )?;
    let menu = Menu::with_items(app, &[&open, &quit])?;
    let icon = tauri::image::Image::from_bytes(include_bytes!("../../icons/32x32.png"))?;
    TrayIconBuilder::with_id(TRAY)
        .icon(icon)
        .tooltip(words.say("window-title", &[]))
        .menu(&menu)
        .on_menu_event(|app, event| match event.id().as_ref() {
            OPEN => drop(show(app)),
            QUIT => self::quit(app),
            _ => {}
        })
        .build(app)?;
    Ok(())
}

/// Whether the desktop shows such icons: on Linux whoever does has a name on the session bus.
#[cfg(target_os = "linux")]
fn has_tray() -> bool {
    use gtk::gio;
    use gtk::glib::ToVariant as _;
    let Ok(bus) = gio::bus_get_sync(gio::BusType::Session, gio::Cancellable::NONE) else {
        return false;
    };
    let asked = ("org.kde.StatusNotifierWatcher",).to_variant();
    let answer = bus.call_sync(
        Some("org.freedesktop.DBus"),
        "/org/freedesktop/DBus",
        "org.freedesktop.DBus",
        "NameHasOwner",
        Some(&asked),
        None,
        gio::DBusCallFlags::NONE,
        1000,
        gio::Cancellable::NONE,
    );
    answer.is_ok_and(|answer| answer.child_value(0).get::<bool>() == Some(true))
}

#[cfg(not(target_os = "linux"))]
fn has_tray() -> bool {
    true
}
