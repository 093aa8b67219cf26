//! The page's types, from the table: committed as `ui/src/core/api.gen.ts`, and a test fails when it is stale.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use super::PageTypes;
use super::table::{COMMANDS, types};

/// What the table's types are in TypeScript.
#[derive(Default)]
pub(super) struct Types {
    config: Config,
    seen: HashSet<TypeId>,
    declared: BTreeMap<String, String>,
    commands: Vec<String>,
}

impl Types {
    /// Adds a command with all that its types mention.
    pub(super) fn command<Ask: TS + 'static, Answer: TS + 'static>(&mut self, name: &str) {
        self.visit::<Ask>();
        self.visit::<Answer>();
        self.commands.push(format!(
            "  {name}: [{}, {}]",
            Ask::name(&self.config),
            Answer::name(&self.config)
        ));
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // A type with a path of its own is one that is declared; the others are TypeScript's.
        if T::output_path().is_some() {
            let ident = T::ident(&self.config);
            self.declared
                .entry(ident)
                .or_insert_with(|| T::decl(&self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The whole of `api.gen.ts`.
pub fn typescript() -> String {
    let mut all = Types {
        config: Config::default().with_large_int("number"),
        ..Types::default()
    };
    types(&mut all);
    PageTypes::visit_dependencies(&mut all);
    let mut text = String::from(
        "// Made by `cargo xtask gen` from the command table in src-tauri/crates/core/src/api/table.rs. Do not edit.\n\n",
    );
    for declaration in all.declared.values() {
        let on_one_line = declaration
            .replace("/**\n * ", "/** ")
            .replace("\n */\n", " */ ");
        let _ = writeln!(text, "export {on_one_line}\n");
    }
    let _ = writeln!(text, "/** Each command with its request and its answer. */");
    let _ = writeln!(
        text,
        "export interface Api {{\n{}\n}}\n",
        all.commands.join("\n")
    );
    let _ = writeln!(
        text,
        "/** What each read depends on: when one of them changes, the page asks again. */"
    );
    let _ = writeln!(
        text,
        "export const READS: {{ readonly [C in keyof Api]?: readonly Entity[] }} = {{"
    );
    for command in COMMANDS.iter().filter(|command| !command.reads.is_empty()) {
        let reads = command
            .reads
            .iter()
            .map(|entity| format!("'{}'", entity.word()))
            .collect::<Vec<_>>()
            .join(", ");
        let _ = writeln!(text, "  {}: [{reads}],", command.name);
    }
    text + "}\n"
}

#[cfg(test)]
mod tests {
    /// `UPDATE=1 cargo test` writes the file anew; `cargo xtask gen` does that.
    #[test]
    fn the_page_has_the_types_of_the_table() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../ui/src/core/api.gen.ts"
        );
        let fresh = super::typescript();
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path, &fresh).unwrap();
        }
        let committed = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
        assert!(
            committed == fresh,
            "ui/src/core/api.gen.ts is stale: run `cargo xtask gen`"
        );
    }
}
