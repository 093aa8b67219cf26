//! The commands a page can call: everything the core answers (`call`), the report that something is on the screen
//! (`ready`), and full screen.
//!
//! It knows no command of the core and no shape of a request: text goes in, text comes out. It refuses to let a panic
//! take the window with it. Surprising: the answer goes to the page as the very text the core wrote; Tauri would
//! otherwise read it and write it again.

use huddle_core::api;
use huddle_core::error::{Error, Result};
use serde_json::Value;
use tauri::ipc::Response;
use tauri::{State, WebviewWindow};

use crate::host::Desk;
use crate::opening::{Opening, guarded};
use crate::painted::Painted;

/// Asks the core. Waits where it is still being opened; rejects with the core's error. `turn` says whose page it is: one
/// that was left may do nothing any more.
///
/// Asynchronous, because other commands run on the thread that draws the window; on a thread of its own, because
/// the core waits for the disk.
#[tauri::command]
pub async fn call(
    opening: State<'_, Opening>,
    command: String,
    request: Value,
    turn: Option<u64>,
) -> Result<Response> {
    let opening = opening.inner().clone();
    let asked = move || answer(&opening, &command, &request, turn);
    let answer = tauri::async_runtime::spawn_blocking(asked).await;
    answer.map_err(Error::bug)?.map(Response::new)
}

fn answer(opening: &Opening, command: &str, request: &Value, turn: Option<u64>) -> Result<String> {
    let (app, request) = (opening.wait_or_retry()?, request.to_string());
    guarded(|| match turn {
        Some(turn) => api::call_in_turn(&app, turn, command, &request),
        None => api::call(&app, command, &request),
    })
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
