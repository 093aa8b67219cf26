//! Sizes, names and the places of things.

use super::Breach;
use super::tree::{Source, Tree};

const COMPONENT: usize = 150;
const FILE: usize = 400;

/// Files that may be longer, each with its reason.
const LONGER: [(&str, &str); 0] = [];

const TOP: [&str; 8] = [
    "Cargo.toml",
    "Cargo.lock",
    "src-tauri",
    "ui",
    "icons",
    "tests",
    "README.md",
    "target",
];

/// A component over 150 lines is two components.
pub fn components_are_short(tree: &Tree) -> Vec<Breach> {
    longer(tree.under("ui/src/", ".svelte"), COMPONENT)
}

/// A file over 400 lines needs a reason.
pub fn files_are_short(tree: &Tree) -> Vec<Breach> {
    let endings = [".rs", ".ts", ".mjs", ".css"];
    let source =
        |file: &&Source| endings.iter().any(|ending| file.path.ends_with(ending)) && !is_made(file);
    longer(tree.files().iter().filter(source), FILE)
}

/// Each Rust file opens with what it owns.
pub fn modules_say_what_they_own(tree: &Tree) -> Vec<Breach> {
    let silent = |file: &&Source| file.path.ends_with(".rs") && !file.text.starts_with("//!");
    tree.files()
        .iter()
        .filter(silent)
        .map(|file| format!("{} does not say what it owns", file.path))
        .collect()
}

/// Nothing is called for what everything is.
pub fn plain_names(tree: &Tree) -> Vec<Breach> {
    let empty = ["Manager", "Service", "Helper", "Util", "Utils", "Handler"];
    let kinds = [
        "struct ",
        "enum ",
        "trait ",
        "class ",
        "interface ",
        "type ",
    ];
    let defines = |line: &str| {
        let line = line
            .trim_start()
            .trim_start_matches("export ")
            .trim_start_matches("pub ");
        let name = kinds.iter().find_map(|kind| line.strip_prefix(kind))?;
        let name: String = name.chars().take_while(|c| c.is_alphanumeric()).collect();
        empty
            .iter()
            .any(|word| name.ends_with(word))
            .then_some(name)
    };
    let files = tree
        .files()
        .iter()
        .filter(|file| file.path.ends_with(".rs") || is_page(file));
    let in_files = files.clone().flat_map(|file| {
        file.lines().filter_map(move |(at, line)| {
            defines(line).map(|name| format!("{}:{at} defines {name}", file.path))
        })
    });
    let of_files = files.filter(|file| {
        let stem = file
            .name()
            .split('.')
            .next()
            .unwrap_or_default()
            .to_lowercase();
        empty
            .iter()
            .any(|word| stem == word.to_lowercase() || stem == format!("{}s", word.to_lowercase()))
    });
    in_files
        .chain(of_files.map(|file| format!("{} is called for nothing", file.path)))
        .collect()
}

/// Nothing new at the top.
pub fn a_known_top_level(tree: &Tree) -> Vec<Breach> {
    let known =
        |name: &str| TOP.contains(&name) || name.starts_with('.') || name.starts_with("LICENSE");
    tree.top()
        .iter()
        .filter(|name| !known(name))
        .map(|name| format!("{name} does not belong at the top"))
        .collect()
}

/// What works here works elsewhere.
pub fn no_path_of_one_machine(tree: &Tree) -> Vec<Breach> {
    // Written in two parts, so that this file does not find itself.
    let homes = [
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/Us", "ers/"),
        concat!("C:\\\\Us", "ers"),
    ];
    tree.files()
        .iter()
        .filter(|file| !file.path.ends_with("-lock.json"))
        .flat_map(|file| {
            let path = |line: &str| homes.iter().any(|home| line.contains(home));
            file.text
                .lines()
                .enumerate()
                .filter(move |(_, line)| path(line))
                .map(|(at, _)| format!("{}:{}", file.path, at + 1))
        })
        .collect()
}

fn longer<'a>(files: impl Iterator<Item = &'a Source>, limit: usize) -> Vec<Breach> {
    let allowed = |file: &Source| LONGER.iter().any(|(path, _)| *path == file.path);
    files
        .filter(|file| !allowed(file))
        .map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > limit)
        .map(|(file, lines)| format!("{} has {lines} lines, over {limit}", file.path))
        .collect()
}

fn is_made(file: &Source) -> bool {
    file.name().contains(".gen.")
}

fn is_page(file: &Source) -> bool {
    file.path.starts_with("ui/src/") && !is_made(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(rule: fn(&Tree) -> Vec<Breach>, path: &str, text: &str) -> bool {
        !rule(&Tree::of(&[(path, text)])).is_empty()
    }

    #[test]
    fn a_long_component_and_a_long_file_are_found() {
        let lines = |count| "x\n".repeat(count);
        assert!(finds(
            components_are_short,
            "ui/src/parts/A.svelte",
            &lines(151)
        ));
        assert!(!finds(
            components_are_short,
            "ui/src/parts/A.svelte",
            &lines(150)
        ));
        assert!(finds(files_are_short, "tests/a.rs", &lines(401)));
        assert!(!finds(
            files_are_short,
            "ui/src/words/ids.gen.ts",
            &lines(401)
        ));
    }

    #[test]
    fn a_silent_module_is_found() {
        assert!(finds(
            modules_say_what_they_own,
            "tests/a.rs",
            "fn main() {}"
        ));
        assert!(!finds(
            modules_say_what_they_own,
            "tests/a.rs",
            "//! Says it.\nfn main() {}"
        ));
    }

    #[test]
    fn an_empty_name_is_found() {
        assert!(finds(
            plain_names,
            "src-tauri/src/a.rs",
            "pub struct WindowManager;"
        ));
        assert!(finds(plain_names, "ui/src/people/utils.ts", ""));
        assert!(!finds(
            plain_names,
            "src-tauri/src/a.rs",
            "struct Serviceable;\nlet manager = Access::Manager;"
        ));
    }

    #[test]
    fn a_stranger_at_the_top_is_found() {
        assert!(finds(a_known_top_level, "docs/a.md", ""));
        assert!(
            !finds(a_known_top_level, "README.md", "")
                && !finds(a_known_top_level, "LICENSE-MIT", "")
        );
    }

    #[test]
    fn a_path_of_one_machine_is_found() {
        assert!(finds(
            no_path_of_one_machine,
            "README.md",
            concat!("see /ho", "me/ana/notes")
        ));
        assert!(!finds(no_path_of_one_machine, "README.md", "see ~/notes"));
    }
}
