//! Puts the window together: plugins, the one command, the core's changes, and the threads beside the window.
//!
//! It refuses to wait: the main thread makes the window while another opens the core, and what the first picture
//! does not need (dialogs, notifications) comes in afterwards. Surprising: the dialog and notification plugins are
//! added once the window exists, so that their scripts never reach its page; Rust alone calls them.

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use huddle_core::error::Error;
use huddle_core::store::Entity;
use tauri::{AppHandle, Manager as _, RunEvent};
use tauri_plugin_autostart::MacosLauncher;

use crate::args::Start;
use crate::background::Background;
use crate::folder::Folder;
use crate::follow::Follow;
#[cfg(target_os = "linux")]
use crate::forward;
use crate::host::Desk;
use crate::leaving::Leaving;
use crate::opening::Opening;
use crate::painted::{self, Painted};
use crate::room::Room;
use crate::{awake, background, cli, command, copies, first, reminder, said, start, window};

/// Shows the window until the person closes it.
pub fn run(start: Start) -> ExitCode {
    #[cfg(target_os = "linux")]
    painted::choose_renderer();
    let Some(folder) = Folder::of(&start) else {
        return cli::refuse("cli-no-folder");
    };
    #[cfg(target_os = "linux")]
    let Some(there) = forward::first(&folder) else {
        return ExitCode::SUCCESS;
    };
    let (nap, hidden) = (start::nap(&start), start.background);
    // Before the core is opened: a start that can show nothing leaves no trace.
    #[cfg(target_os = "linux")]
    if gtk::init().is_err() {
        return cli::refuse("cli-no-display");
    }

    let (desk, painted) = (Desk::default(), Painted::default());
    let (steps, settings) = (Follow::of(Entity::Run), Follow::of(Entity::Setting));
    let followed = Arc::new([steps, settings]);
    let (opening, first) = open(start, folder.clone(), desk.clone(), followed.clone());
    let builder = tauri::Builder::default();
    #[cfg(not(target_os = "linux"))]
    let builder = one_window(builder, &folder);
    let built = builder
        .manage(opening.clone())
        .manage(painted.clone())
        .manage(desk.clone())
        .manage(folder)
        .manage(Room::default())
        .manage(Leaving::default())
        .manage(Background::new(hidden))
        .invoke_handler(handler())
        .setup({
            let opening = opening.clone();
            move |app| {
                desk.set(app.handle().clone());
                let first = first.recv_timeout(PATIENCE).unwrap_or_default();
                if !hidden {
                    window::open(app.handle(), &first)?;
                }
                #[cfg(target_os = "linux")]
                let _ = there.send(app.handle().clone());
                let app = app.handle().clone();
                thread::spawn(move || {
                    followed[0].watch(awake::look(opening.clone()));
                    beside(&app, &opening, &followed[1], nap);
                    if !hidden {
                        painted::watch(&app, &opening, &painted);
                    }
                    copies::watch(&opening);
                });
                Ok(())
            }
        })
        .build(context());
    match built {
        Ok(app) => {
            app.run(move |app, event| match event {
                // The last window is closed. Whoever ends the program says so with a code.
                RunEvent::ExitRequested {
                    code: None, api, ..
                } if app.state::<Background>().stays() => api.prevent_exit(),
                // Where a second start is no second program.
                #[cfg(target_os = "macos")]
                RunEvent::Reopen { .. } => drop(background::show(app)),
                RunEvent::Exit => opening.close(),
                _ => {}
            });
            ExitCode::SUCCESS
        }
        Err(error) => cli::say(&Error::bug(error)),
    }
}

/// Configuration, page and capabilities, as they were compiled into the program.
pub fn context() -> tauri::Context {
    tauri::generate_context!()
}

/// One list of the commands that a page can call, for Tauri and for the test that compares it with build.rs.
macro_rules! commands {
    ($($name:ident),+) => {
        #[cfg(test)]
        pub const COMMANDS: &[&str] = &[$(stringify!($name)),+];

        fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$(command::$name),+]
        }
    };
}

commands![
    call,
    ready,
    full_screen,
    room,
    show_room,
    keep_here,
    unkept,
    leave,
    quit
];

/// How long the window waits for the first answers. They are nearly always there before it is.
const PATIENCE: Duration = Duration::from_millis(50);

/// Begins to open the core on a thread of its own, which then makes the page's first answers.
fn open(
    start: Start,
    folder: Folder,
    desk: Desk,
    followed: Arc<[Follow; 2]>,
) -> (Opening, Receiver<String>) {
    let opening = Opening::new(move |care| {
        let core = start::core(&start, &folder, care, desk.clone())?;
        let (desk, followed) = (desk.clone(), followed.clone());
        core.on_change(move |touched| {
            desk.changed(touched);
            followed.iter().for_each(|follow| follow.changed(touched));
        });
        Ok(Arc::new(core))
    });
    let (opened, (tell, told)) = (opening.clone(), mpsc::channel());
    thread::spawn(move || {
        opened.open();
        if let Ok(core) = opened.wait() {
            let _ = tell.send(first::script(&core));
        }
    });
    (opening, told)
}

/// What comes in once the window is there.
fn beside(app: &AppHandle, opening: &Opening, settings: &Follow, nap: Duration) {
    let _ = app.plugin(tauri_plugin_dialog::init());
    let _ = app.plugin(tauri_plugin_notification::init());
    let _ = app.plugin(tauri_plugin_autostart::init(
        MacosLauncher::LaunchAgent,
        Some(vec![background::FLAG]),
    ));
    settings.watch(background::look(app.clone(), opening.clone()));
    if let Ok(core) = opening.wait() {
        window::wear(app, &said::theme(&core));
    }
    let (page, core) = (app.clone(), opening.clone());
    thread::spawn(move || reminder::watch(&page, &core, nap));
}

/// Brings the first window forward where the everyday folder is opened a second time.
///
/// It goes no further: whoever starts the program again wants back what they left, not another page. A folder that was
/// named has the lock alone, because this does not tell folders apart.
#[cfg(not(target_os = "linux"))]
fn one_window(builder: tauri::Builder<tauri::Wry>, folder: &Folder) -> tauri::Builder<tauri::Wry> {
    if !folder.everyday {
        return builder;
    }
    builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
        background::show(app);
    }))
}
