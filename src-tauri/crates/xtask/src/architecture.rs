//! The architecture's invariants, as far as they can be guarded by reading files.
//!
//! A rule reads a [`Tree`] and tells each breach with its file. Every rule has a test with a planted breach, because a
//! rule that cannot fail guards nothing. The README says what the rules are for.

mod layers;
mod shape;
mod tree;

use anyhow::{Result, bail};
use xtask::place;

use tree::Tree;

/// A sentence that names the file and what is wrong with it.
type Breach = String;

/// What a rule is called and how it reads the tree.
type Rule = (&'static str, fn(&Tree) -> Vec<Breach>);

const RULES: [Rule; 15] = [
    ("the core stands alone", layers::the_core_stands_alone),
    ("one door to Tauri", layers::one_door_to_tauri),
    ("the page gets no plugin", layers::the_page_gets_no_plugin),
    (
        "SQL in concepts and store",
        layers::sql_in_concepts_and_store,
    ),
    (
        "clock, ids, connections through App",
        layers::clock_ids_and_connections_through_app,
    ),
    (
        "transactions in the store",
        layers::transactions_in_the_store,
    ),
    ("concepts know no words", layers::the_core_knows_no_words),
    ("parts know no concept", layers::parts_know_no_concept),
    ("no raw HTML", layers::no_raw_html),
    ("components are short", shape::components_are_short),
    ("files are short", shape::files_are_short),
    (
        "modules say what they own",
        shape::modules_say_what_they_own,
    ),
    ("plain names", shape::plain_names),
    ("a known top level", shape::a_known_top_level),
    ("no path of one machine", shape::no_path_of_one_machine),
];

/// Reads the checkout and fails with every breach.
pub fn check() -> Result<()> {
    let tree = Tree::read(&place::root())?;
    let breaches: Vec<String> = RULES
        .iter()
        .flat_map(|(name, rule)| {
            rule(&tree)
                .into_iter()
                .map(move |breach| format!("  {name}: {breach}"))
        })
        .collect();
    if breaches.is_empty() {
        println!(
            "  {} rules hold in {} files",
            RULES.len(),
            tree.files().len()
        );
        return Ok(());
    }
    bail!(
        "{} breaches of the architecture:\n{}",
        breaches.len(),
        breaches.join("\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_called_by_its_own_name() {
        let names: std::collections::HashSet<_> = RULES.iter().map(|(name, _)| name).collect();
        assert_eq!(names.len(), RULES.len());
    }

    #[test]
    fn an_empty_tree_breaks_no_rule() {
        let tree = Tree::of(&[]);
        assert!(RULES.iter().all(|(_, rule)| rule(&tree).is_empty()));
    }
}
