//! Who may know whom.

use super::Breach;
use super::tree::{Source, Tree};

const CORE: &str = "src-tauri/crates/core/";

/// What in the core belongs to no concept and is not the store.
const OF_NO_CONCEPT: [&str; 9] = [
    "access.rs",
    "api.rs",
    "app.rs",
    "error.rs",
    "host.rs",
    "id.rs",
    "lib.rs",
    "text.rs",
    "time.rs",
];

/// `huddle-core` depends on no shell, no HTTP, no async runtime.
pub fn the_core_stands_alone(tree: &Tree) -> Vec<Breach> {
    let banned = [
        "tauri",
        "axum",
        "tokio",
        "async-std",
        "hyper",
        "reqwest",
        "gtk",
        "webkit2gtk",
        "wry",
    ];
    let names = |line: &str| {
        let name = line
            .split(['=', '.', ' '])
            .next()
            .unwrap_or_default()
            .trim();
        banned
            .iter()
            .any(|word| name == *word || name.starts_with(&format!("{word}-")))
    };
    tree.under(CORE, "Cargo.toml")
        .flat_map(|file| {
            file.lines()
                .filter(|(_, line)| names(line))
                .map(|(at, line)| format!("{}:{at} {line}", file.path))
        })
        .collect()
}

/// The core returns codes and facts; the words are said elsewhere.
pub fn the_core_knows_no_words(tree: &Tree) -> Vec<Breach> {
    tree.under(CORE, "")
        .flat_map(|file| file.naming(&["huddle-words", "huddle_words", "fluent"]))
        .collect()
}

/// Only `ui/src/core/` speaks with Tauri.
pub fn one_door_to_tauri(tree: &Tree) -> Vec<Breach> {
    page(tree)
        .filter(|file| !file.path.starts_with("ui/src/core/"))
        .flat_map(|file| file.naming(&["@tauri-apps", "__TAURI"]))
        .collect()
}

/// The web view may call the program's own commands and hear its events, nothing of a plugin.
pub fn the_page_gets_no_plugin(tree: &Tree) -> Vec<Breach> {
    let own = |word: &str| {
        word.starts_with("allow-") || word.starts_with("core:event:allow-") || !word.contains(':')
    };
    tree.under("src-tauri/capabilities/", ".json")
        .flat_map(|file| {
            let list = file
                .text
                .split_once("\"permissions\"")
                .map_or("", |(_, after)| after);
            list.split('"')
                .filter(|word| word.contains(':') && !word.trim_start().starts_with(':'))
                .filter(|word| !own(word))
                .map(|word| format!("{} gives {word}", file.path))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// SQL stands in a concept's folder or in the store.
pub fn sql_in_concepts_and_store(tree: &Tree) -> Vec<Breach> {
    let words = [
        "SELECT ",
        "INSERT INTO",
        "INSERT OR",
        "DELETE FROM",
        "CREATE TABLE",
        "ALTER TABLE",
        "PRAGMA ",
    ];
    let allowed = |file: &Source| {
        let own = file.path.strip_prefix("src-tauri/crates/core/src/");
        own.is_some_and(|path| !OF_NO_CONCEPT.contains(&path))
    };
    program(tree)
        .chain(page(tree))
        .filter(|file| !allowed(file))
        .flat_map(|file| file.naming(&words))
        .collect()
}

/// Nothing reads the clock, makes an id or opens a connection except through `App`.
pub fn clock_ids_and_connections_through_app(tree: &Tree) -> Vec<Breach> {
    let doors: [(&[&str], &[&str]); 3] = [
        (
            &["Utc::now", "Local::now", "SystemTime::now"],
            &["core/src/time.rs"],
        ),
        (
            &["Uuid::now_v7", "Uuid::new_v4", "Uuid::new_v7"],
            &["core/src/id.rs"],
        ),
        (
            &["Connection::open"],
            &["core/src/store.rs", "core/src/store/"],
        ),
    ];
    let mut breaches = Vec::new();
    for (words, files) in doors {
        let door = |file: &&Source| files.iter().any(|name| file.path.contains(name));
        breaches.extend(
            program(tree)
                .filter(|file| !door(file))
                .flat_map(|file| file.naming(words)),
        );
    }
    breaches
}

/// No other way to a write transaction than `store.write`.
pub fn transactions_in_the_store(tree: &Tree) -> Vec<Breach> {
    let words = [
        "BEGIN IMMEDIATE",
        "transaction_with_behavior",
        ".unchecked_transaction(",
        ".transaction(",
    ];
    let store = |file: &&Source| file.path.contains("core/src/store");
    program(tree)
        .filter(|file| !store(file))
        .flat_map(|file| file.naming(&words))
        .collect()
}

/// `ui/src/parts` knows no concept.
pub fn parts_know_no_concept(tree: &Tree) -> Vec<Breach> {
    let known = ["words", "core", "look", "frame", "parts"];
    let concept = |line: &str| {
        let from = line
            .split_once("from '../")
            .or_else(|| line.split_once("import('../"));
        from.and_then(|(_, path)| path.split(['/', '\'']).next())
            .is_some_and(|folder| !known.contains(&folder))
    };
    tree.under("ui/src/parts/", "")
        .flat_map(|file| {
            file.lines()
                .filter(|(_, line)| concept(line))
                .map(|(at, line)| format!("{}:{at} {}", file.path, line.trim()))
        })
        .collect()
}

/// Text of people never becomes markup.
pub fn no_raw_html(tree: &Tree) -> Vec<Breach> {
    page(tree)
        .flat_map(|file| file.naming(&["{@html", ".innerHTML", ".outerHTML", "insertAdjacentHTML"]))
        .collect()
}

/// The Rust of the program itself.
fn program(tree: &Tree) -> impl Iterator<Item = &Source> {
    let tool = |file: &Source| {
        file.path.starts_with("src-tauri/crates/xtask/") || file.path.contains("/tests/")
    };
    tree.under("src-tauri/", ".rs")
        .filter(move |file| !tool(file))
}

/// The page's own files, without its tests.
fn page(tree: &Tree) -> impl Iterator<Item = &Source> {
    tree.under("ui/src/", "")
        .filter(|file| !file.path.contains(".test."))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rule finds the planted line, and nothing in the file that does the same where it may.
    fn guards(rule: fn(&Tree) -> Vec<Breach>, bad: (&str, &str), good: (&str, &str)) {
        assert_eq!(
            rule(&Tree::of(&[bad])).len(),
            1,
            "the planted breach in {} is not found",
            bad.0
        );
        assert_eq!(
            rule(&Tree::of(&[good])),
            Vec::<Breach>::new(),
            "{} breaks nothing",
            good.0
        );
    }

    #[test]
    fn a_core_with_a_runtime_is_found() {
        let toml = "src-tauri/crates/core/Cargo.toml";
        guards(
            the_core_stands_alone,
            (toml, "tokio.workspace = true"),
            (toml, "serde = \"1\"\n# no tokio"),
        );
        guards(
            the_core_stands_alone,
            (toml, "tauri-plugin-dialog = \"2\""),
            ("src-tauri/Cargo.toml", "tauri = \"2\""),
        );
    }

    #[test]
    fn a_core_that_speaks_is_found() {
        let file = "src-tauri/crates/core/src/team/save.rs";
        guards(
            the_core_knows_no_words,
            (file, "use huddle_words::Words;"),
            (file, "// huddle_words says it"),
        );
    }

    #[test]
    fn a_page_that_goes_round_the_door_is_found() {
        let line = "import { invoke } from '@tauri-apps/api/core'";
        guards(
            one_door_to_tauri,
            ("ui/src/people/a.ts", line),
            ("ui/src/core/tauri.ts", line),
        );
    }

    #[test]
    fn a_plugin_for_the_page_is_found() {
        let file = "src-tauri/capabilities/main.json";
        guards(
            the_page_gets_no_plugin,
            (
                file,
                "\"permissions\": [\"dialog:allow-open\", \"allow-call\"]",
            ),
            (
                file,
                "\"permissions\": [\"core:event:allow-listen\", \"allow-call\"]",
            ),
        );
    }

    #[test]
    fn sql_outside_the_concepts_is_found() {
        let line = "let sql = \"SELECT id FROM team\";";
        let good = ("src-tauri/crates/core/src/team/read.rs", line);
        guards(
            sql_in_concepts_and_store,
            ("src-tauri/crates/core/src/api.rs", line),
            good,
        );
        guards(
            sql_in_concepts_and_store,
            ("src-tauri/src/window.rs", line),
            good,
        );
    }

    #[test]
    fn a_clock_an_id_and_a_connection_of_ones_own_are_found() {
        let clock = "let now = chrono::Utc::now();";
        let door = ("src-tauri/crates/core/src/time.rs", clock);
        guards(
            clock_ids_and_connections_through_app,
            ("src-tauri/crates/core/src/team/save.rs", clock),
            door,
        );
        let id = "Uuid::now_v7()";
        guards(
            clock_ids_and_connections_through_app,
            ("src-tauri/src/lib.rs", id),
            ("src-tauri/crates/core/src/id.rs", id),
        );
        let open = "Connection::open(path)";
        let store = ("src-tauri/crates/core/src/store/read.rs", open);
        guards(
            clock_ids_and_connections_through_app,
            ("src-tauri/crates/core/src/app.rs", open),
            store,
        );
    }

    #[test]
    fn a_transaction_beside_the_store_is_found() {
        let line = "connection.transaction()";
        let store = ("src-tauri/crates/core/src/store/write.rs", line);
        guards(
            transactions_in_the_store,
            ("src-tauri/crates/core/src/team/save.rs", line),
            store,
        );
    }

    #[test]
    fn a_part_that_knows_a_concept_is_found() {
        let file = "ui/src/parts/Button.svelte";
        guards(
            parts_know_no_concept,
            (file, "  import { plan } from '../huddle/plan'"),
            (
                file,
                "  import { t } from '../words'\n  import Tag from './Tag.svelte'",
            ),
        );
    }

    #[test]
    fn raw_html_is_found() {
        guards(
            no_raw_html,
            ("ui/src/people/A.svelte", "<p>{@html text}</p>"),
            ("ui/src/people/A.svelte", "<p>{text}</p>"),
        );
    }
}
