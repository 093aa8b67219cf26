//! Black-box stories through the table of commands, written as people would tell them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a story that fails ends its test"
)]

mod access;
mod audit;
mod bad_input;
mod bring;
mod copies;
mod cut_short;
mod damage;
mod elsewhere;
mod gone;
mod here;
mod huddle;
mod import;
mod last_manager;
mod misplaced;
mod morning;
mod outlasted;
mod pins;
mod plan;
mod recovery;
mod reminders;
mod replaced;
mod restore;
mod room;
mod store;
mod tries;
mod undo;
mod world;
