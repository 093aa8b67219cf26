//! A window with one line of text and nothing else: what `cargo xtask bench` compares the program's start and memory with.
//!
//! It says `ready` on its output as the program does when the environment names `PURPOSE_HUDDLE_REPORTS_READY`.

use tauri::{WebviewUrl, WebviewWindowBuilder};

#[tauri::command]
fn ready() {
    println!("ready");
}

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![ready])
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Empty window")
                .inner_size(1280.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("examples/empty/tauri.conf.json"))
}
