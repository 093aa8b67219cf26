//! The commands a page can call: everything the core answers (`call`), the report that something is on the screen
//! (`ready`), full screen, the room's window (`show_room`), another place for the data (`keep_here`), and whether something
//! would be lost with the window (`unkept`, `leave`), the end of the program (`quit`); the room's window calls `room` and nothing else.
//!
//! It knows no command of the core and no shape of a request: text goes in, text comes out. It refuses to let a panic
//! take the window with it. Surprising: the answer goes to the page as the very text the core wrote; Tauri would
//! otherwise read it and write it again.

use huddle_core::App;
use huddle_core::api::{self, Window};
use huddle_core::error::{Code, Error, Result};
use huddle_core::store::bring::Brought;
use huddle_core::store::dump;
use serde_json::Value;
use tauri::ipc::Response;
use tauri::{AppHandle, Emitter as _, State, WebviewWindow};

use crate::folder::Folder;
use crate::host::Desk;
use crate::leaving::Leaving;
use crate::opening::{Opening, guarded};
use crate::painted::Painted;
use crate::room::{self, Key, Room, Seen, Shown, Wish};
use crate::{background, window};

/// Asks the core. Waits where it is still being opened; rejects with the core's error. `turn` says whose page it is: one
/// that was left may do nothing any more.
///
/// Asynchronous, because other commands run on the thread that draws the window; on a thread of its own, because
/// the core waits for the disk.
#[tauri::command]
pub async fn call(
    opening: State<'_, Opening>,
    desk: State<'_, Desk>,
    folder: State<'_, Folder>,
    command: String,
    request: Value,
    turn: Option<u64>,
) -> Result<Response> {
    let (opening, desk, folder) = (
        opening.inner().clone(),
        desk.inner().clone(),
        folder.inner().clone(),
    );
    let asked = move || match answer(&opening, &command, &request, turn) {
        // The one thing that can be done with data that this version does not understand.
        Err(error) if error.code == Code::TooNew && command == "data_save" => guarded(|| {
            let saved = dump::ask_and_write(&folder.path()?, &desk)?;
            serde_json::to_string(&saved).map_err(Error::bug)
        }),
        other => other,
    };
    let answer = tauri::async_runtime::spawn_blocking(asked).await;
    answer.map_err(Error::bug)?.map(Response::new)
}

fn answer(opening: &Opening, command: &str, request: &Value, turn: Option<u64>) -> Result<String> {
    let request = request.to_string();
    careful(opening, |app| match turn {
        Some(turn) => api::call_in_turn(app, turn, command, &request),
        None => api::call(app, command, &request),
    })
}

/// Asks once more where the data were damaged or replaced: once they are mended, or opened anew, the same question has an
/// answer.
fn careful(opening: &Opening, ask: impl Fn(&App) -> Result<String>) -> Result<String> {
    let app = opening.wait_or_retry()?;
    match guarded(|| ask(&app)) {
        Err(error) if matches!(error.code, Code::Damaged | Code::Replaced) => {
            opening.heal(app)?;
            let app = opening.wait()?;
            guarded(|| ask(&app))
        }
        other => other,
    }
}

/// Lets the person choose where the data are kept, where they lie on a network drive and so are not open. Nothing happens
/// where they are. Gives the folder that they are in now. The example team has no other place.
#[tauri::command]
pub async fn keep_here(
    opening: State<'_, Opening>,
    desk: State<'_, Desk>,
    folder: State<'_, Folder>,
) -> Result<Option<Brought>> {
    let (opening, desk, folder) = (
        opening.inner().clone(),
        desk.inner().clone(),
        folder.inner().clone(),
    );
    let keep = move || match opening.wait_or_retry() {
        Err(error) if error.code == Code::NetworkDrive && !folder.demo => {
            let chosen = desk.pick_place();
            let chosen = chosen.ok_or_else(|| Error::new(Code::Cancelled))?;
            folder.keep_in(&chosen).map(Some)
        }
        other => other.map(|_| None),
    };
    let kept = tauri::async_runtime::spawn_blocking(move || guarded(keep)).await;
    kept.map_err(Error::bug)?
}

/// The page's first screen is painted, and it listens.
#[tauri::command]
pub async fn ready(
    painted: State<'_, Painted>,
    desk: State<'_, Desk>,
    leaving: State<'_, Leaving>,
) -> std::result::Result<(), ()> {
    leaving.unkept(false);
    painted.set();
    desk.listens();
    Ok(())
}

/// Fills the screen with the window, or gives it back.
#[tauri::command]
pub async fn full_screen(window: WebviewWindow, on: bool) -> Result<()> {
    window.set_fullscreen(on).map_err(Error::bug)
}

/// Whether something that was typed is on no disk, so that the window asks before it closes.
#[tauri::command]
pub fn unkept(leaving: State<'_, Leaving>, on: bool) {
    leaving.unkept(on);
}

/// Closes the window, whatever is lost with it; where the end of the program was asked for, ends it.
#[tauri::command]
pub async fn leave(app: AppHandle) -> Result<()> {
    let left = app.clone();
    app.run_on_main_thread(move || background::leave(&left))
        .map_err(Error::bug)
}

/// Ends the program, also where it would stay in the background.
#[tauri::command]
pub async fn quit(app: AppHandle) -> Result<()> {
    let shown = app.clone();
    app.run_on_main_thread(move || background::quit(&shown))
        .map_err(Error::bug)
}

/// What the room sees, for the window in the room; a key that was pressed there goes to the main window first. Where no
/// huddle runs any more, that window closes.
#[tauri::command]
pub async fn room(
    window: WebviewWindow,
    opening: State<'_, Opening>,
    room: State<'_, Room>,
    key: Option<Key>,
) -> Result<Response> {
    match key {
        Some(Key::Fill) => room::fill(&window).map_err(Error::bug)?,
        Some(key) => {
            let _ = window.emit_to(window::MAIN, "key", key);
        }
        None => {}
    }
    let opening = opening.inner().clone();
    let show = |app: &App| api::call_from(app, Window::Room, "room_show", "{}");
    let asked = move || careful(&opening, show);
    let view = tauri::async_runtime::spawn_blocking(asked).await;
    let view = view.map_err(Error::bug)??;
    if view == "null" {
        window.close().map_err(Error::bug)?;
    }
    let (dark, cheers) = (room.is_dark(), room.cheers());
    Ok(Response::new(format!(
        r#"{{"dark":{dark},"cheers":{cheers},"view":{view}}}"#
    )))
}

/// Opens or closes the window in the room, darkens it, and celebrates there. Says whether it is open, and over a display of its own.
#[tauri::command]
pub async fn show_room(
    app: AppHandle,
    room: State<'_, Room>,
    wish: Wish,
    seen: Seen,
) -> Result<Shown> {
    room.show(&app, wish, seen).map_err(Error::bug)
}
