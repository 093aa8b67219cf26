//! The real program in a real window.
//!
//! `cargo xtask test` builds the program and installs what drives it; without that these tests fail and say so.

#![cfg(target_os = "linux")]

mod accessible;
mod awake;
mod background;
mod harness;
mod killed;
mod legible;
mod names;
mod offline;
mod opened;
mod pins;
mod recovered;
mod reminded;
mod room;
mod story;
mod telling;
mod walls;
