//! Every screen of the program, read from the page's own table of routes, so that none can be forgotten.

use std::fs;

use anyhow::{Context, Result, ensure};
use xtask::place;

/// What a screen is shown with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// A team that has only just begun.
    Empty,
    /// The example team.
    Typical,
    /// Ten thousand recognitions, long names, several scripts.
    Full,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Empty, Self::Typical, Self::Full];

    /// As the table of routes writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Typical => "typical",
            Self::Full => "full",
        }
    }
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// As the table has it: `stories/:id`.
    pub path: String,
    /// What it is shown with.
    pub states: Vec<State>,
}

/// All screens.
pub fn routes() -> Result<Vec<Route>> {
    let file = place::ui().join("src/frame/routes.ts");
    let table =
        fs::read_to_string(&file).with_context(|| format!("{} is missing", file.display()))?;
    read(&table)
}

fn read(table: &str) -> Result<Vec<Route>> {
    let rows = table
        .split_once("routes: RouteRow[]")
        .context("no table of routes")?
        .1;
    let rows: Vec<&str> = rows.split("path: '").skip(1).collect();
    ensure!(!rows.is_empty(), "the table of routes is empty");
    rows.iter().map(|row| route(row)).collect()
}

fn route(row: &str) -> Result<Route> {
    let path = row.split('\'').next().unwrap_or_default().to_owned();
    let shots = row
        .split_once("shots: ")
        .with_context(|| format!("{path} names no shots"))?
        .1;
    let end = shots.find([']', '}']).unwrap_or(shots.len());
    let named = &shots[..end];
    let states = match named.starts_with("ALL") {
        true => State::ALL.to_vec(),
        false => State::ALL
            .into_iter()
            .filter(|state| named.contains(state.name()))
            .collect(),
    };
    ensure!(!states.is_empty(), "{path} is shown with nothing");
    Ok(Route { path, states })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_however_they_are_broken() {
        let table = "export const routes: RouteRow[] = [
            { path: 'today', page: null, shots: ALL },
            {
                path: 'people/:id',
                page: () => import('../people/PersonPage.svelte'),
                shots: ['typical', 'full'],
            },
        ]";
        let rows = read(table).unwrap();
        assert_eq!(
            rows[0],
            Route {
                path: "today".to_owned(),
                states: State::ALL.to_vec()
            }
        );
        assert_eq!(
            rows[1],
            Route {
                path: "people/:id".to_owned(),
                states: vec![State::Typical, State::Full]
            }
        );
    }

    #[test]
    fn a_screen_that_is_shown_with_nothing_is_refused() {
        assert!(read("routes: RouteRow[] = [{ path: 'a', shots: [] }]").is_err());
        assert!(read("routes: RouteRow[] = [{ path: 'a' }]").is_err());
    }

    #[test]
    fn the_programs_own_table_is_read() {
        let paths: Vec<String> = routes()
            .unwrap()
            .into_iter()
            .map(|route| route.path)
            .collect();
        for known in ["today", "tell", "stories/:id", "huddle", "welcome"] {
            assert!(
                paths.iter().any(|path| path == known),
                "{known} is not among {paths:?}"
            );
        }
    }
}
