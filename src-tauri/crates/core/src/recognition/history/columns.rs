//! What the columns of a list hold, as far as it can be guessed by their names and by what stands in them.

use super::HistoryColumn;
use crate::person::import;
use crate::text;

/// Whether the first row names the columns, and what each holds, by their names and, without names, by what stands in them.
pub fn guess(rows: &[Vec<String>]) -> (bool, Vec<HistoryColumn>) {
    let first = rows.first().map_or(&[][..], Vec::as_slice);
    let named: Vec<Option<HistoryColumn>> = first.iter().map(|cell| column_named(cell)).collect();
    if named.iter().flatten().count() > 1 {
        let mapping = named
            .into_iter()
            .map(|column| column.unwrap_or(HistoryColumn::Ignore));
        return (true, mapping.collect());
    }
    // Without names: a day is one, the longest cells are what happened, and the first other one is who.
    let length = |place: usize| {
        let cells = rows.iter().filter_map(|row| row.get(place));
        cells.map(|cell| cell.chars().count()).sum::<usize>()
    };
    let days = |place: usize| {
        let mut cells = rows.iter().filter_map(|row| row.get(place));
        cells.all(|cell| import::day(cell).is_ok())
    };
    let text = (0..first.len()).max_by_key(|place| length(*place));
    let mut mapping = vec![HistoryColumn::Ignore; first.len()];
    for place in 0..first.len() {
        mapping[place] = if Some(place) == text {
            HistoryColumn::Text
        } else if days(place) {
            HistoryColumn::Day
        } else if !mapping.contains(&HistoryColumn::Person) {
            HistoryColumn::Person
        } else if !mapping.contains(&HistoryColumn::Giver) {
            HistoryColumn::Giver
        } else {
            HistoryColumn::Ignore
        };
    }
    (false, mapping)
}

/// What a column's own name says that it holds: our export's names, and those of other programs. No words for people.
fn column_named(cell: &str) -> Option<HistoryColumn> {
    let name: String = text::fold(cell)
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.as_str() {
        "day" | "date" | "when" | "created" | "created at" | "timestamp" | "happened on" => {
            Some(HistoryColumn::Day)
        }
        "kind" | "type" => Some(HistoryColumn::Kind),
        "person" | "people" | "who" | "to" | "recipient" | "recipients" | "receiver"
        | "employee" | "colleague" | "name" | "nominee" => Some(HistoryColumn::Person),
        "giver" | "thanked by" | "from" | "by" | "sender" | "said by" | "given by"
        | "who says it" | "nominated by" | "author" => Some(HistoryColumn::Giver),
        "text" | "what" | "what happened" | "message" | "story" | "reason" | "comment" | "note"
        | "shout out" | "recognition" | "description" => Some(HistoryColumn::Text),
        "customer words" | "quote" | "feedback" | "what they said" | "guest" | "customer" => {
            Some(HistoryColumn::CustomerWords)
        }
        words if words.starts_with("words of the ") => Some(HistoryColumn::CustomerWords),
        "source" | "channel" | "how it is known" => Some(HistoryColumn::Source),
        "times told" | "told" => Some(HistoryColumn::TimesTold),
        "private" => Some(HistoryColumn::Private),
        "whom" | "person shift or team" => Some(HistoryColumn::Whom),
        "also" | "also thanked by" => Some(HistoryColumn::Also),
        "status" => Some(HistoryColumn::Status),
        "aloud" | "may be told aloud" => Some(HistoryColumn::Aloud),
        "agreed" | "agreed to be talked about" => Some(HistoryColumn::Agreed),
        "steady" | "steady work" => Some(HistoryColumn::Steady),
        "discretion" | "decided without asking" => Some(HistoryColumn::Discretion),
        "standard" => Some(HistoryColumn::Standard),
        "handed" | "handed over" | "handed over on" => Some(HistoryColumn::Handed),
        _ => None,
    }
}
