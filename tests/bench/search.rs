//! Searching 100,000 recognitions, beside the bare index with the same words in the same run.

use std::time::Instant;

use anyhow::{Result, anyhow, ensure};
use huddle_core::app::Opening;
use huddle_core::{App, api};
use huddle_tests::Folder;
use rusqlite::Connection;
use serde_json::json;

use crate::table::Table;
use crate::{example, median, quantile};

const RECORDS: &str = "100000";
const TIMES: usize = 40;
const LIMIT: f64 = 20.0;
const BARE: f64 = 1.3;

/// What people look for: a name, a name's beginning, a rare word, a usual one, two words, a phrase, other scripts.
const QUERIES: [&str; 9] = [
    "lukasz",
    "zo",
    "umbrella",
    "guest",
    "mei breakfast",
    "\"last taxi\"",
    "傘",
    "ضيف",
    "вокзал",
];

pub fn measure(_: &Folder, table: &mut Table) -> Result<()> {
    let folder = example(RECORDS)?;
    let app = App::open(Opening::of(folder.path())).map_err(|refusal| anyhow!("{refusal:?}"))?;
    let begun = Instant::now();
    search(&app, "anything")?;
    let first = begun.elapsed().as_secs_f64() * 1000.0;
    let bare = bare(&folder)?;
    let (mut own, mut other) = (Vec::new(), Vec::new());
    for turn in 0..=TIMES {
        for query in QUERIES {
            let times = (search(&app, query)?, asked(&bare, query)?);
            if turn > 0 {
                own.push(times.0);
                other.push(times.1);
            }
        }
    }
    let detail = format!(
        "p95 of {} searches; the median is {:.2} ms; the first, which makes the index, takes {first:.0} ms",
        own.len(),
        median(&own)
    );
    table.at_most(
        "a search in 100,000",
        quantile(&own, 0.95),
        LIMIT,
        "ms",
        detail,
    );
    let (own, other) = (quantile(&own, 0.95), quantile(&other, 0.95));
    table.at_most(
        "the same beside the bare index",
        own / other,
        BARE,
        "×",
        format!(
            "p95: {own:.2} ms against {other:.2} ms of FTS5 alone, fifty rows and their number"
        ),
    );
    Ok(())
}

/// Milliseconds of a search as the page asks for it.
fn search(app: &App, query: &str) -> Result<f64> {
    let ask = json!({ "filter": { "query": query }, "limit": 50, "offset": 0 });
    let ask = ask.to_string();
    let begun = Instant::now();
    let answer = api::call(app, "story_list", &ask).map_err(|refusal| anyhow!("{refusal:?}"))?;
    let time = begun.elapsed().as_secs_f64() * 1000.0;
    ensure!(
        query == "anything" || !answer.ends_with("\"total\":0}"),
        "{query} is nowhere"
    );
    Ok(time)
}

/// The same texts and names in an index of the same kind, with nothing around it.
fn bare(folder: &Folder) -> Result<Connection> {
    let bare = Connection::open_in_memory()?;
    bare.execute_batch(
        "CREATE VIRTUAL TABLE bare USING fts5 (words, content = '', contentless_delete = 1, prefix = '2 3',
           tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* M* Co'\");
         BEGIN",
    )?;
    let file = Connection::open(folder.path().join(huddle_core::store::FILE))?;
    let mut statement = file.prepare(
        "SELECT text || ' ' || customer_words || ' ' || coalesce((SELECT name FROM person WHERE id = giver_id), '') || ' '
           || coalesce((SELECT group_concat(name, ' ') FROM recognition_person JOIN person ON person.id = person_id
             WHERE recognition_id = recognition.id), '') FROM recognition ORDER BY sent_at, id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let text: String = row.get(0)?;
        bare.execute(
            "INSERT INTO bare (words) VALUES (?1)",
            [huddle_core::recognition::indexed(&text)],
        )?;
    }
    bare.execute_batch("COMMIT")?;
    Ok(bare)
}

fn asked(bare: &Connection, query: &str) -> Result<f64> {
    let question = huddle_core::recognition::question(query).unwrap_or_default();
    let begun = Instant::now();
    let count: i64 = bare
        .prepare_cached("SELECT count(*) FROM bare WHERE words MATCH ?1")?
        .query_row([&question], |row| row.get(0))?;
    let page: Vec<i64> = bare
        .prepare_cached("SELECT rowid FROM bare WHERE words MATCH ?1 ORDER BY rowid DESC LIMIT 50")?
        .query_map([&question], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let time = begun.elapsed().as_secs_f64() * 1000.0;
    ensure!(count > 0 && !page.is_empty(), "{query} is nowhere");
    Ok(time)
}
