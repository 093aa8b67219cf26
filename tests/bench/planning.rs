//! A plan of today's huddle, of each shift in turn, with 100,000 recognitions and with 10,000; and of the long one with 200 standards and
//! 5,000 ideas that nobody answered, which is more than any team has.

use std::time::Instant;

use anyhow::{Result, anyhow};
use huddle_core::app::Opening;
use huddle_core::huddle::{self, assembly};
use huddle_core::idea::{IdeaKind, IdeaRow, IdeaState};
use huddle_core::store::Op;
use huddle_core::team::shift;
use huddle_core::{App, api};
use huddle_tests::Folder;
use serde_json::json;

use crate::table::Table;
use crate::{example, median, quantile};

const RECORDS: &str = "100000";
const TIMES: usize = 60;
const LIMIT: f64 = 10.0;
const GROWTH: f64 = 2.0;
const STANDARDS: usize = 200;
const IDEAS: usize = 5_000;

pub fn measure(few: &Folder, table: &mut Table) -> Result<()> {
    let folder = example(RECORDS)?;
    let open = |folder: &Folder| {
        App::open(Opening::of(folder.path())).map_err(|refusal| anyhow!("{refusal:?}"))
    };
    let (many, few) = (open(&folder)?, open(few)?);
    let (mut large, mut small) = (Vec::new(), Vec::new());
    // The first of each reads the files for the first time.
    for turn in 0..=TIMES {
        let times = (plans(&many)?, plans(&few)?);
        if turn > 0 {
            large.extend(times.0);
            small.extend(times.1);
        }
    }
    let detail = format!(
        "p95 of {} plans of three shifts; the median is {:.2} ms, and {:.2} ms with 10,000",
        large.len(),
        median(&large),
        median(&small)
    );
    table.at_most(
        "a plan from 100,000 recognitions",
        quantile(&large, 0.95),
        LIMIT,
        "ms",
        detail,
    );
    table.at_most(
        "the same beside 10,000",
        median(&large) / median(&small),
        GROWTH,
        "×",
        "medians".to_owned(),
    );
    everything(&many)?;
    let mut long = Vec::new();
    for turn in 0..=TIMES {
        let times = plans(&many)?;
        if turn > 0 {
            long.extend(times);
        }
    }
    table.at_most(
        "the long huddle with 200 standards and 5,000 ideas",
        quantile(&long, 0.95),
        LIMIT,
        "ms",
        format!(
            "p95 of {} plans; the median is {:.2} ms",
            long.len(),
            median(&long)
        ),
    );
    Ok(())
}

/// So many standards and ideas, a month old, and the long form for today's huddle of each shift.
fn everything(app: &App) -> Result<()> {
    let asks = |command: &str, ask: serde_json::Value| {
        let answer = api::call(app, command, &ask.to_string())
            .map_err(|fault| anyhow!("{command}: {fault}"))?;
        Ok::<serde_json::Value, anyhow::Error>(serde_json::from_str(&answer)?)
    };
    for number in 0..STANDARDS {
        asks(
            "standard_save",
            json!({"text": format!("We always do number {number}."), "reason": "It helps."}),
        )?;
    }
    app.write(Op::fixed("demo"), |tx| {
        let long_ago = tx.today()?.plus(-30);
        for number in 0..IDEAS {
            let row = IdeaRow {
                id: tx.id(),
                team_id: tx.team()?.id,
                kind: IdeaKind::Idea,
                text: format!("Try number {number} at the door."),
                why: String::new(),
                sender_id: None,
                sent_on: long_ago,
                for_leaders: false,
                state: IdeaState::New,
                answer: String::new(),
                owner_id: None,
                due_on: None,
                answered_at: None,
                answered_by: None,
            };
            tx.add(&row)?;
        }
        Ok(())
    })
    .map_err(|refusal| anyhow!("{refusal:?}"))?;
    for shift in asks("huddle_today", json!({"shift_id": null}))?["shifts"]
        .as_array()
        .into_iter()
        .flatten()
    {
        let today = asks("huddle_today", json!({"shift_id": shift["id"]}))?;
        let long = json!({"shift_id": shift["id"], "on": today["on"], "presenter_id": null, "one_thing": null, "form": "weekly"});
        asks("huddle_prepare", long)?;
    }
    Ok(())
}

/// Milliseconds that the plan of each shift takes.
fn plans(app: &App) -> Result<Vec<f64>> {
    let timed = app.read(|read| {
        let (team, day) = (read.team()?.id, read.today()?);
        let mut times = Vec::new();
        for shift in shift::of_team(read, team)? {
            let begun = Instant::now();
            let chosen = huddle::planned(read, Some(shift.id), day)?;
            let plan = assembly::plan(read, Some(shift.id), day, chosen.as_ref())?;
            times.push(begun.elapsed().as_secs_f64() * 1000.0);
            assert!(!plan.items.is_empty(), "there is something to tell");
        }
        Ok(times)
    });
    timed.map_err(|refusal| anyhow!("{refusal:?}"))
}
