//! Lists the Fluent files of `ui/src/words`, so that they are part of the program.
//!
//! A file that is added there needs no line here. The list is sorted: two builds of the same words are equal.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../../ui/src/words");
    let mut list = String::from("&[\n");
    for language in entries(&root)?.iter().filter(|path| path.is_dir()) {
        row(&mut list, language, "", language)?;
        for kind in ["places", "questions"] {
            row(&mut list, language, kind, &language.join(kind))?;
        }
    }
    list.push(']');
    println!("cargo:rerun-if-changed={}", root.display());
    fs::write(Path::new(&env::var("OUT_DIR")?).join("files.rs"), list)?;
    Ok(())
}

/// Adds the files of one folder as `(language, place, name, text)`; a file of `places` or `questions` is named for its place.
fn row(list: &mut String, language: &Path, kind: &str, folder: &Path) -> io::Result<()> {
    println!("cargo:rerun-if-changed={}", folder.display());
    for file in entries(folder)? {
        if file.extension().is_none_or(|ending| ending != "ftl") {
            continue;
        }
        println!("cargo:rerun-if-changed={}", file.display());
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let place = if kind.is_empty() { "" } else { &*name };
        let language = language.file_name().unwrap_or_default().to_string_lossy();
        let path = fs::canonicalize(&file)?;
        let _ = writeln!(
            list,
            "({language:?}, {place:?}, {name:?}, include_str!({path:?})),"
        );
    }
    Ok(())
}

/// What a folder holds, sorted; nothing where there is no such folder.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        found.push(entry?.path());
    }
    found.sort();
    Ok(found)
}
