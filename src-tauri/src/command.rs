//! The commands a page can call: everything the core answers (`call`), the report that something is on the screen
//! (`ready`), and full screen.
//!
//! It knows no command of the core and no shape of a request: text goes in, text comes out. It refuses to let a panic
//! take the window with it. Surprising: the answer goes to the page as the very text the core wrote; Tauri would
//! otherwise read it and write it again.

use huddle_core::App;
use huddle_core::error::{Code, Error, Result};
use huddle_core::store::dump;
use serde_json::Value;
use tauri::ipc::Response;
use tauri::{State, WebviewWindow};

use crate::folder::Folder;
use crate::host::Desk;
use crate::opening::{Opening, guarded};
use crate::painted::Painted;

/// Asks the core. Waits where it is still being opened; rejects with the core's error.
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
) -> Result<Response> {
    let (opening, desk, folder) = (
        opening.inner().clone(),
        desk.inner().clone(),
        folder.inner().clone(),
    );
    let asked = move || match answer(&opening, &command, &request) {
        // The one thing that can be done with data that this version does not understand.
        Err(error) if error.code == Code::TooNew && command == "data_save" => guarded(|| {
            let saved = dump::ask_and_write(&folder.path, &desk)?;
            serde_json::to_string(&saved).map_err(Error::bug)
        }),
        other => other,
    };
    let answer = tauri::async_runtime::spawn_blocking(asked).await;
    answer.map_err(Error::bug)?.map(Response::new)
}

fn answer(opening: &Opening, command: &str, request: &Value) -> Result<String> {
    let request = request.to_string();
    let ask = |app: &App| guarded(|| huddle_core::api::call(app, command, &request));
    let app = opening.wait_or_retry()?;
    match ask(&app) {
        // Once it is mended, or set aside, the same question has an answer.
        Err(error) if error.code == Code::Damaged => {
            opening.heal(app);
            ask(&*opening.wait()?)
        }
        other => other,
    }
}

/// The page's first screen is painted, and it listens.
#[tauri::command]
pub async fn ready(
    painted: State<'_, Painted>,
    desk: State<'_, Desk>,
) -> std::result::Result<(), ()> {
    painted.set();
    desk.listens();
    Ok(())
}

/// Fills the screen with the window, or gives it back.
#[tauri::command]
pub async fn full_screen(window: WebviewWindow, on: bool) -> Result<()> {
    window.set_fullscreen(on).map_err(Error::bug)
}
