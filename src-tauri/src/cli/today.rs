//! Today's huddle as lines of text: who presents, when, and what is planned.
//!
//! It reads the answer that the page reads, so a script and a person see the same plan.
//! Surprising: an item shows at most one line. The plan is looked over here; it is told in the room.

use huddle_words::Words;
use serde_json::Value;

/// The longest line of an item, in characters.
const WIDTH: usize = 100;

/// The lines of the answer of `huddle_today`.
pub fn lines(words: &Words, today: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut lines = vec![words.say(
        "cli-today",
        &[
            ("team", text(&today["team"]["name"]).into()),
            ("on", text(&today["on"]).into()),
        ],
    )];
    let team = &today["team"]["name"];
    let held = today["held"].as_array().cloned().unwrap_or_default();
    for row in &held {
        let shift = row["shift"].as_str().map_or(team.clone(), Value::from);
        let told = row["told"].as_i64().unwrap_or_default();
        let facts = [("shift", text(&shift).into()), ("told", told.into())];
        lines.push(words.say("cli-today-held", &facts));
    }
    if !today["open"].is_null() {
        lines.push(left_open(words, today));
    }
    let is_held = |row: &Value| row["shift"] == today["shift"]["name"];
    if !held.iter().any(is_held) {
        lines.extend(ahead(words, today));
    }
    for item in today["items"].as_array().into_iter().flatten() {
        let id = match item["segment"].as_str() {
            Some("purpose") => "cli-today-purpose",
            Some("story") => "cli-today-story",
            Some("thanks") => "cli-today-thanks",
            Some("actions") => "cli-today-promised",
            Some("practice") => "cli-today-asked",
            Some("opening") => "cli-today-welcome",
            _ => "cli-today-today",
        };
        lines.push(words.say(id, &[("text", short(&what(words, item)).into())]));
    }
    lines.join("\n") + "\n"
}

/// When the huddle is, how long, and who presents it.
fn ahead(words: &Words, today: &Value) -> Vec<String> {
    let Some(at) = today["huddle_at"].as_str() else {
        return vec![words.say("cli-today-none", &[])];
    };
    let minutes = today["minutes"].as_i64().unwrap_or_default();
    let shift = today["shift"]["name"].as_str().unwrap_or_default();
    let facts = [
        ("at", at.into()),
        ("shift", shift.into()),
        ("minutes", minutes.into()),
    ];
    let mut lines = vec![words.say("cli-today-at", &facts)];
    if let Some(name) = today["presenter"]["name"].as_str() {
        lines.push(words.say("cli-today-presenter", &[("name", name.into())]));
    }
    lines
}

/// Where a huddle stands that nobody closed, and of which day it is where that is not today.
fn left_open(words: &Words, today: &Value) -> String {
    let open = &today["open"];
    let step = open["step"].as_i64().unwrap_or_default() + 1;
    let on = open["on"].as_str().unwrap_or_default();
    let facts = [
        ("step", step.into()),
        ("steps", open["steps"].as_i64().unwrap_or_default().into()),
        ("on", on.into()),
    ];
    let id = match today["date"].as_str() == Some(on) {
        true => "cli-today-open",
        false => "cli-today-open-earlier",
    };
    words.say(id, &facts)
}

/// What an item is about: its story with the people it thanks, whose day it is, its purpose, its own words, or its
/// question.
fn what(words: &Words, item: &Value) -> String {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    if let Some(story) = item["story"]["text"].as_str() {
        let people = list(&item["story"]["people"]);
        let names: Vec<&str> = people
            .iter()
            .filter_map(|person| person["name"].as_str())
            .collect();
        return format!("{}: {story}", names.join(", "));
    }
    let days = list(&item["celebrations"]);
    if !days.is_empty() {
        let said: Vec<String> = days.iter().map(|day| whose_day(words, day)).collect();
        return said.join(" ");
    }
    let actions = list(&item["actions"]);
    if !actions.is_empty() {
        let texts = actions.iter().filter_map(|action| action["text"].as_str());
        return texts.collect::<Vec<_>>().join(" · ");
    }
    let own = [&item["purpose"]["text"], &item["text"]]
        .into_iter()
        .filter_map(Value::as_str);
    match (
        own.into_iter().find(|text| !text.is_empty()),
        item["prompt"].as_str(),
    ) {
        (Some(text), _) => text.to_owned(),
        (None, Some(prompt)) => words.say(&format!("prompt-{prompt}"), &[]),
        (None, None) => String::new(),
    }
}

fn whose_day(words: &Words, day: &Value) -> String {
    let name = day["person"]["name"].as_str().unwrap_or_default();
    let years = day["years"].as_i64().unwrap_or_default();
    let id = match day["kind"].as_str() {
        Some("birthday") => "celebrate-birthday",
        _ => "celebrate-anniversary",
    };
    words.say(id, &[("name", name.into()), ("years", years.into())])
}

/// One line of at most [`WIDTH`] characters, without the breaks and directions that a terminal would obey.
fn short(text: &str) -> String {
    let one: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown: String = one.chars().filter(|c| !c.is_control()).collect();
    match shown.char_indices().nth(WIDTH) {
        Some((at, _)) => format!("{}…", shown[..at].trim_end()),
        None => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_plan_stands_in_lines() {
        let today = json!({
            "team": { "name": "Harbour Hotel" }, "on": "2026-11-23", "huddle_at": "09:00", "minutes": 7,
            "shift": { "name": "Early" }, "presenter": { "name": "Zoë" },
            "items": [
                { "segment": "purpose", "purpose": { "text": "A good night for everybody." } },
                { "segment": "story", "story": { "text": "The taxi\ndid not come.", "people": [{ "name": "Łukasz" }] } },
                { "segment": "thanks", "text": "", "prompt": "celebrate",
                  "celebrations": [{ "person": { "name": "Ana" }, "kind": "birthday", "years": 0 }] },
                { "segment": "actions", "text": "", "prompt": "actions",
                  "actions": [{ "text": "Mend the lamp." }, { "text": "Order umbrellas." }] },
                { "segment": "today", "text": "", "prompt": "no_such_prompt" },
            ],
        });
        let said = lines(&Words::new("en", "hotel"), &today);
        let said: Vec<&str> = said.lines().collect();
        assert_eq!(said[0], "Harbour Hotel, 2026-11-23");
        assert_eq!(said[1], "Early: huddle at 09:00, about 7 minutes");
        assert_eq!(said[2], "Zoë presents.");
        assert!(
            said[4].contains("Łukasz: The taxi did not come."),
            "{}",
            said[4]
        );
        assert!(said[5].contains("Ana"), "{}", said[5]);
        assert_eq!(said[6], "Promised: Mend the lamp. · Order umbrellas.");
        assert_eq!(said.len(), 8);
    }

    #[test]
    fn a_huddle_that_was_held_or_left_open_is_said() {
        let mut today = json!({
            "team": { "name": "Harbour Hotel" }, "on": "2026-11-23", "huddle_at": "09:00", "minutes": 7,
            "shift": { "name": "Early" }, "presenter": { "name": "Zoë" },
            "held": [{ "shift": "Early", "told": 1 }, { "shift": null, "told": 3 }],
            "date": "2026-11-23", "open": { "on": "2026-11-23", "step": 2, "steps": 9 },
        });
        let said = lines(&Words::new("en", "hotel"), &today);
        let said: Vec<&str> = said.lines().skip(1).collect();
        let expected = [
            "Early: a huddle was held today, one story or thank-you told.",
            "Harbour Hotel: a huddle was held today, 3 stories and thank-yous told.",
            "A huddle is open at step 3 of 9.",
        ];
        assert_eq!(said, expected, "who presents is not said of what was held");
        today["open"]["on"] = json!("2026-11-22");
        let said = lines(&Words::new("en", "hotel"), &today);
        assert!(
            said.contains("The huddle of 2026-11-22 is still open at step 3 of 9."),
            "{said}"
        );
    }

    #[test]
    fn a_long_text_is_cut_at_a_character_and_never_inside_one() {
        let cut = short(&"美咲".repeat(200));
        assert_eq!(cut.chars().count(), WIDTH + 1);
        assert_eq!(short("a\u{1b}[31m b"), "a[31m b");
    }
}
