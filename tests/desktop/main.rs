//! The real program in a real window.
//!
//! `cargo xtask test` builds the program and installs what drives it; without that these tests fail and say so.

#![cfg(target_os = "linux")]

mod accessible;
mod harness;
mod killed;
mod names;
mod opened;
mod pins;
mod reminded;
mod story;
mod walls;
