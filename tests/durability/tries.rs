//! Wrong PINs, with the program killed and started again between them: each counts, and each wait is what it should be.
//!
//! What is expected is counted here, not by the core. Time passes evenly; what a moved clock does is told elsewhere.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use huddle_core::demo::chance::{Chance, mix};
use huddle_core::id::SeededIds;
use huddle_core::time::{At, Clock, SetClock};
use huddle_core::{App, Code, Opening, api};
use serde_json::{Value, json};

use crate::{crash, place, team};

/// Wrong tries of one seed that are looked at.
const TRIES: usize = 9;
/// Seconds to wait after the fifth, the sixth and so on.
const WAITS: [i64; 6] = [30, 60, 120, 240, 480, 900];

struct Started {
    app: App,
    clock: Arc<SetClock>,
}

fn started(folder: &Path, at: At, seed: u64) -> Result<Started> {
    let clock = Arc::new(SetClock::new(at));
    let app = App::open(Opening {
        clock: clock.clone(),
        ids: Arc::new(SeededIds::new(seed)),
        ..Opening::of(folder)
    })?;
    Ok(Started { app, clock })
}

fn does(app: &App, name: &str, ask: &Value) -> Result<Value> {
    let answer = api::call(app, name, &ask.to_string());
    Ok(serde_json::from_str(
        &answer.with_context(|| name.to_owned())?,
    )?)
}

/// Tries wrong PINs. Gives how many.
pub fn run(seed: u64) -> Result<u64> {
    let first = place::in_memory()?;
    team::made(first.path(), seed, 0)?;
    let mut chance = Chance::new(mix(seed));
    let mut now = At(1_800_000_000_000);
    let mut program = started(first.path(), now, mix(seed ^ 1))?;
    let people = does(
        &program.app,
        "person_list",
        &json!({"query": "Ana", "left": false}),
    )?;
    let ana = people[0]["id"].clone();
    does(
        &program.app,
        "access_give",
        &json!({"id": ana, "access": "manager"}),
    )?;
    does(
        &program.app,
        "pin_give",
        &json!({"person_id": ana, "pin": "482915"}),
    )?;
    does(&program.app, "here_leave", &json!({}))?;

    let (mut folders, mut counted, mut wait_until) = (vec![first], 0, 0);
    let wrong = json!({"person_id": ana, "pin": "999111"}).to_string();
    let mut step = 0;
    while counted < TRIES {
        step += 1;
        if chance.once_in(2) {
            // Killed: nothing is closed, what was written is there.
            let left = place::in_memory()?;
            let folder = folders.last().context("a folder")?;
            crash::copy(folder.path(), left.path())?;
            now = program.clock.now();
            program = started(left.path(), now, mix(seed ^ (step + 1)))?;
            folders.push(left);
        }
        let now = program.clock.now().0;
        let refused = api::call(&program.app, "here_enter", &wrong).err();
        let refused = refused.context("a wrong PIN opens")?;
        let seconds = refused.facts.get("seconds").map(|fact| json!(fact));
        let (code, expected) = if now < wait_until {
            (Code::TryLater, Some(json!((wait_until - now + 999) / 1000)))
        } else {
            counted += 1;
            let wait = counted
                .checked_sub(5)
                .map(|at| WAITS[at.min(WAITS.len() - 1)]);
            wait_until = wait.map_or(0, |wait| now + wait * 1000);
            (Code::WrongPin, wait.map(|wait| json!(wait)))
        };
        ensure!(
            (refused.code, &seconds) == (code, &expected),
            "try {counted}: {:?} with {seconds:?} seconds, not {code:?} with {expected:?}",
            refused.code
        );
        let passes = [1, 13, 29, 100, 900][chance.below(5)];
        program.clock.pass(passes);
    }
    Ok(step)
}
