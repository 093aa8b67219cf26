//! Finding somebody among 5,000 people, key by key.

use std::time::Instant;

use anyhow::{Result, anyhow, ensure};
use huddle_core::app::Opening;
use huddle_core::{App, api};
use huddle_tests::Folder;
use serde_json::json;

use crate::table::Table;
use crate::{median, quantile};

const PEOPLE: usize = 5_000;
const TIMES: usize = 20;
const LIMIT: f64 = 5.0;

/// Parts of names in several scripts, which make 5,000 together.
const FIRST: [&str; 20] = [
    "Ana",
    "Łukasz",
    "Zoë",
    "مريم",
    "Жанна",
    "美咲",
    "Priya",
    "Tom",
    "Fatou",
    "Elif",
    "Søren",
    "Nguyễn",
    "Ioana",
    "Óscar",
    "Marie-Claire",
    "Kwame",
    "สมชาย",
    "Giulia",
    "Håkon",
    "Aoife",
];
const LAST: [&str; 25] = [
    "Ribeiro",
    "Wiśniewski",
    "Vandenberg",
    "الحسن",
    "Коваль",
    "田中",
    "Natarajan",
    "O'Neill",
    "Diallo",
    "Yılmaz",
    "Østergaard",
    "Trần",
    "Popescu",
    "Núñez",
    "Dubois",
    "Mensah",
    "ใจดี",
    "Conti",
    "Åberg",
    "Byrne",
    "Schmidt",
    "Novák",
    "Horváth",
    "Silva",
    "Kowalczyk",
];

pub fn measure(_: &Folder, table: &mut Table) -> Result<()> {
    let folder = Folder::on_disk()?;
    let app = App::open(Opening::of(folder.path())).map_err(|refusal| anyhow!("{refusal:?}"))?;
    let call = |command: &str, ask: serde_json::Value| {
        api::call(&app, command, &ask.to_string())
            .map_err(|refusal| anyhow!("{command}: {refusal:?}"))
    };
    let team = json!({ "name": "Sol", "place": "hotel", "zone": "UTC", "remind_minutes": null });
    call("team_save", team)?;
    let names: Vec<String> = (0..PEOPLE)
        .map(|n| format!("{} {} {}", FIRST[n % 20], LAST[n / 20 % 25], n / 500 + 1))
        .collect();
    let list = json!({ "text": names.join("\n"), "header": false, "mapping": ["name"], "keep_good": false });
    call("people_import", list)?;
    let mut times = Vec::new();
    let begun = Instant::now();
    call("who_find", json!({ "query": "a" }))?;
    let first = begun.elapsed().as_secs_f64() * 1000.0;
    for _ in 0..TIMES {
        for typed in [
            "a", "an", "ana", "ana r", "wis", "o'n", "neill", "美", "مري", "zzz", "tr", "marie cl",
        ] {
            let begun = Instant::now();
            let answer = call("who_find", json!({ "query": typed }))?;
            times.push(begun.elapsed().as_secs_f64() * 1000.0);
            ensure!(
                typed == "zzz" || !answer.starts_with("{\"people\":[]"),
                "{typed} is nobody"
            );
        }
    }
    table.at_most(
        "a key of a name among 5,000 people",
        quantile(&times, 0.95),
        LIMIT,
        "ms",
        format!(
            "p95 of {} keys; the median is {:.2} ms; the first key, which folds all names, takes {first:.1} ms",
            times.len(),
            median(&times)
        ),
    );
    Ok(())
}
