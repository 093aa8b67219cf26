//! Prepares the window's side of the build: Tauri's context, and the list of the program's own commands.
//!
//! The list makes Tauri check these commands against the capabilities; a command missing here could be called by
//! any page. A missing page stops the build here, with the command that makes it, rather than in a macro later.

use std::path::Path;

/// Every command a page can call; `src/command.rs` has them.
const COMMANDS: &[&str] = &[
    "call",
    "ready",
    "full_screen",
    "room",
    "show_room",
    "keep_here",
    "unkept",
    "leave",
    "quit",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=../ui/dist/index.html");
    if !Path::new("../ui/dist/index.html").is_file() {
        return Err(
            "the page is not built yet: run `cargo xtask run`, or `npm ci && npm run build` in ui/"
                .into(),
        );
    }
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS)),
    )?;
    Ok(())
}
