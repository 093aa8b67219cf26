//! A quarter of a team in three shifts: no idea is silent past seven days and the next huddle, and each standard comes round.

use std::collections::HashMap;

use huddle_core::demo::chance::Chance;
use serde_json::json;

use crate::world::{World, id, telling};

const DAYS: i64 = 91;
const SHIFTS: [(&str, &str); 3] = [("Early", "06:45"), ("Late", "14:45"), ("Night", "22:45")];
const STANDARDS: usize = 12;

struct Quarter {
    world: World,
    chance: Chance,
    shifts: Vec<String>,
    person: String,
    standards: Vec<String>,
    /// Ideas without an answer, and the day on which each came.
    waits: Vec<(String, i64)>,
    /// What a huddle told of, or somebody answered.
    heard: HashMap<String, i64>,
    /// For each shift the standards that it was shown, in order.
    shown: Vec<Vec<String>>,
    longest_silence: i64,
}

impl Quarter {
    fn begin() -> Quarter {
        let world = World::new();
        world.does(
            "team_save",
            json!({"name": "Sol", "place": "hotel", "zone": "Europe/Madrid", "remind_minutes": null}),
        );
        let every_day = |(name, time): (&str, &str)| {
            let shift = json!({"id": null, "name": name, "weekdays": [1, 2, 3, 4, 5, 6, 7], "huddle_at": time,
                "form": null, "weekly_on": if name == "Early" { json!(1) } else { json!(null) }});
            id(&world.does("shift_save", shift))
        };
        let shifts: Vec<String> = SHIFTS.into_iter().map(every_day).collect();
        let person = id(&world.does("person_save", crate::world::person("Ana", &shifts[0])));
        let standards = (0..STANDARDS)
            .map(|number| {
                id(&world.does(
                    "standard_save",
                    json!({"text": format!("Standard {number}.")}),
                ))
            })
            .collect();
        Quarter {
            world,
            chance: Chance::new(11),
            shown: vec![Vec::new(); shifts.len()],
            shifts,
            person,
            standards,
            waits: Vec::new(),
            heard: HashMap::new(),
            longest_silence: 0,
        }
    }

    /// Two ideas in three days, half of them without a name; now and then a leader finds time to answer one.
    fn lives(&mut self, day: i64) {
        if self.chance.below(3) < 2 {
            let named = self.chance.once_in(2);
            let ask = json!({"kind": "idea", "text": format!("Idea of day {day}."), "why": "",
                "sender_id": named.then_some(&self.person)});
            let sent = self.world.does(
                if named {
                    "idea_send"
                } else {
                    "idea_send_unnamed"
                },
                ask,
            );
            self.waits.push((id(&sent), day));
        }
        if self.chance.once_in(2) && !self.waits.is_empty() {
            let (idea, _) = self.waits.remove(self.chance.below(self.waits.len()));
            let no = json!({"id": idea, "state": "no", "answer": "The fire rules.", "owner_id": null, "due_on": null});
            self.world.does("idea_answer", no);
            self.heard.insert(idea, day);
        }
        // Stories prove some standards far more often than others.
        let which = self
            .chance
            .below(STANDARDS)
            .min(self.chance.below(STANDARDS));
        let mut told = telling(&self.person, &format!("Did it on day {day}."));
        told["standard_id"] = json!(self.standards[which]);
        self.world.sends(told);
    }

    fn holds(&mut self, day: i64, shift: usize) {
        let mut run = self
            .world
            .does("huddle_start", json!({"shift_id": self.shifts[shift]}));
        for _ in 1..run["steps"].as_array().unwrap().len() {
            run = self.world.next(&run);
        }
        let record = self.world.does(
            "huddle_close",
            json!({"huddle_id": run["huddle_id"], "through": true}),
        );
        for item in record["items"].as_array().unwrap() {
            let Some(about) = item["about_id"].as_str().filter(|_| item["told"] == true) else {
                continue;
            };
            match item["segment"].as_str() {
                Some("standard") => self.shown[shift].push(about.to_owned()),
                Some("ideas") => {
                    self.heard.entry(about.to_owned()).or_insert(day);
                }
                _ => {}
            }
        }
        self.nobody_is_silent(day);
    }

    fn nobody_is_silent(&mut self, day: i64) {
        for (idea, sent) in &self.waits {
            if !self.heard.contains_key(idea) {
                let silence = day - sent;
                assert!(
                    silence <= 7,
                    "an idea of day {sent} is silent on day {day}, after that day's huddle"
                );
                self.longest_silence = self.longest_silence.max(silence);
            }
        }
    }

    /// How many turns the longest wait of any standard took, between two turns or until the first.
    fn longest_wait(&self, shift: usize) -> usize {
        let shown = &self.shown[shift];
        let wait = |standard: &String| {
            let turns = (0..shown.len()).filter(|at| shown[*at] == *standard);
            let mut last = None;
            let mut longest = 0;
            for at in turns.chain([shown.len()]) {
                let since: usize = at - last.map_or(0, |last| last + 1);
                longest = longest.max(since);
                last = Some(at);
            }
            longest
        };
        self.standards.iter().map(wait).max().unwrap()
    }
}

#[test]
fn in_a_quarter_no_idea_is_silent_and_each_standard_comes_round() {
    let mut quarter = Quarter::begin();
    for day in 0..DAYS {
        quarter.lives(day);
        for (shift, (_, time)) in SHIFTS.iter().enumerate() {
            let on = huddle_core::time::Day::parse("2026-03-12")
                .unwrap()
                .plus(day);
            // Winter time or summer time: either is an hour around it.
            quarter.world.it_is(&format!("{on}T{time}:00Z"));
            quarter.holds(day, shift);
        }
    }
    for (shift, (name, _)) in SHIFTS.iter().enumerate() {
        let longest = quarter.longest_wait(shift);
        println!(
            "{}: {} turns, the longest wait of a standard {longest}",
            name,
            quarter.shown[shift].len()
        );
        assert_eq!(
            quarter.shown[shift].len() as i64,
            DAYS,
            "each huddle shows one"
        );
        assert!(
            longest <= STANDARDS * 3 / 2,
            "a standard waits {longest} turns"
        );
    }
    println!(
        "the longest silence of an idea: {} days",
        quarter.longest_silence
    );
    assert_eq!(
        quarter.longest_silence, 6,
        "on the seventh day the huddle brings it up"
    );
    quarter.world.is_sound();
}
