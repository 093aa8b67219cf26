//! Black-box stories through the table of commands, written as people would tell them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a story that fails ends its test"
)]

mod access;
mod bad_input;
mod copies;
mod damage;
mod elsewhere;
mod huddle;
mod import;
mod morning;
mod plan;
mod reminders;
mod restore;
mod store;
mod undo;
mod world;
