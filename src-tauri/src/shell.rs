//! Puts the window together: plugins, the one command, the core's changes, and the threads beside the window.
//!
//! It refuses to wait: the main thread makes the window while another opens the core, and what the first picture
//! does not need (dialogs, notifications) comes in afterwards. Surprising: the dialog and notification plugins are
//! added once the window exists, so that their scripts never reach its page; Rust alone calls them.

use std::process::ExitCode;
use std::thread;

use huddle_core::error::{Code, Error};
use tauri::{AppHandle, Emitter as _, RunEvent};

use crate::args::Start;
use crate::folder::Folder;
use crate::host::Desk;
use crate::opening::{Opening, guarded};
use crate::painted::{self, Painted};
use crate::{cli, command, reminder, said, start, window};

/// Shows the window until the person closes it.
pub fn run(start: Start) -> ExitCode {
    #[cfg(target_os = "linux")]
    painted::choose_renderer();
    let Some(folder) = Folder::of(&start) else {
        return cli::refuse("cli-no-folder");
    };
    let (opening, painted, desk) = (Opening::default(), Painted::default(), Desk::default());
    let nap = start::nap(&start);
    let core = {
        let (folder, desk) = (folder.clone(), desk.clone());
        thread::spawn(move || guarded(|| start::core(&start, &folder, desk)))
    };
    #[cfg(target_os = "linux")]
    if gtk::init().is_err() {
        return cli::refuse("cli-no-display");
    }

    let beside = {
        let (opening, painted) = (opening.clone(), painted.clone());
        move |app: AppHandle| {
            let _ = app.plugin(tauri_plugin_dialog::init());
            let _ = app.plugin(tauri_plugin_notification::init());
            desk.set(app.clone());
            let core = core.join().unwrap_or_else(|_| Err(Error::new(Code::Bug)));
            if let Ok(core) = &core {
                let page = app.clone();
                core.on_change(move |touched| {
                    let _ = page.emit_to(window::MAIN, "changed", touched);
                });
            }
            opening.set(core);
            let (app2, opening2) = (app.clone(), opening.clone());
            thread::spawn(move || reminder::watch(&app2, &opening2, nap));
            if let Ok(core) = opening.wait() {
                window::wear(&app, &said::theme(&core));
            }
            painted::watch(&app, &opening, &painted);
        }
    };
    let title = if folder.demo {
        "window-title-example"
    } else {
        "window-title"
    };
    let mut builder = tauri::Builder::default();
    if let Some(guard) = one_window(&folder) {
        builder = builder.plugin(guard);
    }
    let built = builder
        .manage(opening.clone())
        .manage(painted)
        .invoke_handler(tauri::generate_handler![
            command::call,
            command::ready,
            command::full_screen
        ])
        .setup(move |app| {
            window::open(app.handle(), &said::words(None).say(title, &[]))?;
            let app = app.handle().clone();
            thread::spawn(move || beside(app));
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(move |_, event| {
                if let RunEvent::Exit = event {
                    opening.close();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => cli::say(&Error::bug(error), &folder),
    }
}

/// Brings the first window forward where the same folder is opened a second time.
///
/// It goes no further: whoever starts the program again wants back what they left, not another page. The lock in the
/// folder guards the data; this guards only against a second window. Only Linux can tell folders apart here, so
/// elsewhere a folder that was named has the lock alone.
fn one_window(folder: &Folder) -> Option<tauri::plugin::TauriPlugin<tauri::Wry>> {
    if !folder.everyday && !cfg!(target_os = "linux") {
        return None;
    }
    let guard = tauri_plugin_single_instance::Builder::new()
        .callback(|app, _, _| window::bring_forward(app))
        .dbus_id(folder.bus_name());
    Some(guard.build())
}
