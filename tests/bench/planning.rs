//! A plan of today's huddle, of each shift in turn, with 100,000 recognitions and with 10,000.

use std::time::Instant;

use anyhow::{Result, anyhow};
use huddle_core::App;
use huddle_core::app::Opening;
use huddle_core::huddle::assembly;
use huddle_core::team::shift;
use huddle_tests::Folder;

use crate::table::Table;
use crate::{example, median, quantile};

const RECORDS: &str = "100000";
const TIMES: usize = 60;
const LIMIT: f64 = 10.0;
const GROWTH: f64 = 2.0;

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
    Ok(())
}

/// Milliseconds that the plan of each shift takes.
fn plans(app: &App) -> Result<Vec<f64>> {
    let timed = app.read(|read| {
        let (team, day) = (read.team()?.id, read.today()?);
        let mut times = Vec::new();
        for shift in shift::of_team(read, team)? {
            let begun = Instant::now();
            let plan = assembly::plan(read, Some(shift.id), day, None)?;
            times.push(begun.elapsed().as_secs_f64() * 1000.0);
            assert!(!plan.items.is_empty(), "there is something to tell");
        }
        Ok(times)
    });
    timed.map_err(|refusal| anyhow!("{refusal:?}"))
}
