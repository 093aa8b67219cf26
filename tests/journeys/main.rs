//! Black-box stories through the table of commands, written as people would tell them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a story that fails ends its test"
)]

mod access;
mod arrange;
mod audit;
mod bad_input;
mod bring;
mod coaching;
mod copies;
mod cut_short;
mod damage;
mod elsewhere;
mod empowerment;
mod forms;
mod gone;
mod guard;
mod here;
mod history;
mod huddle;
mod ideas;
mod import;
mod inbox;
mod last_manager;
mod live;
mod midnight;
mod misplaced;
mod morning;
mod outlasted;
mod pins;
mod plan;
mod promises;
mod quarter;
mod recovery;
mod reminders;
mod replaced;
mod restore;
mod returns;
mod rhythm;
mod room;
mod roster;
mod search;
mod standards;
mod store;
mod theirs;
mod tries;
mod turns;
mod twice;
mod undo;
mod who;
mod world;
mod year;
