//! Lists the application's own commands, so that Tauri checks them against the capabilities.
fn main() -> Result<(), Box<dyn std::error::Error>> {
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .app_manifest(tauri_build::AppManifest::new().commands(&["call", "ready"])),
    )?;
    Ok(())
}
