//! How long each part of a running huddle may take, and took so far.

use serde::Serialize;
use ts_rs::TS;

use super::{HuddleItem, Segment};

/// The time of a part.
#[derive(Debug, Serialize, TS)]
pub struct PartTime {
    /// Which part.
    pub segment: Segment,
    /// Seconds planned.
    #[ts(type = "number")]
    pub planned: i64,
    /// Seconds that its steps took which were left; that of the step shown comes on top.
    #[ts(type = "number")]
    pub spent: i64,
}

/// The time of each part, once each, in the order of the parts.
pub(super) fn of(items: &[HuddleItem]) -> Vec<PartTime> {
    let mut times: Vec<PartTime> = Vec::new();
    for item in items {
        let at = times.iter().position(|time| time.segment == item.segment);
        let at = at.unwrap_or_else(|| {
            times.push(PartTime {
                segment: item.segment,
                planned: 0,
                spent: 0,
            });
            times.len() - 1
        });
        times[at].planned += item.planned;
        times[at].spent += item.seconds;
    }
    times
}
