//! What `cargo xtask` and the tests of the real window share: where things lie, and a virtual screen with a bus of its own.
//!
//! Owns no knowledge of the program's inside. The surprising thing: a screen is read from Xvfb's memory file, so a
//! picture needs neither a tool nor the window's help.

pub mod bus;
pub mod display;
pub mod end;
pub mod place;
pub mod xwd;
