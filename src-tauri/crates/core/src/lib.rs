//! Everything the product knows: no window, no network, no sentence for people.
//!
//! - [`api`]: the table of commands, the one door for the page and the command line
//! - [`app`]: what every command receives; [`access`]: who may call it; [`error`]: what it refuses with
//! - [`store`]: the database file, the write door, the change log, undo, backup, check
//! - [`time`], [`id`], [`text`]: days and zones, ids, what is done to every text; [`host`]: what the desktop does
//! - [`team`], [`person`], [`purpose`], [`standard`], [`recognition`], [`huddle`], [`action`], [`reminder`]: the concepts
//! - [`here`]: who is here, PINs, the lock; [`audit`]: who did what when
//! - `fault`: where the tests of durability reach in; nothing in a release
//! - [`settings`], [`setup`]: this computer and the first run; [`demo`]: the made-up example team

pub mod access;
pub mod action;
pub mod api;
pub mod app;
pub mod audit;
pub mod coaching;
pub mod demo;
pub mod discretion;
pub mod error;
#[cfg(feature = "faults")]
pub mod fault;
#[cfg(not(feature = "faults"))]
mod fault;
pub mod here;
pub mod host;
pub mod huddle;
pub mod id;
pub mod idea;
pub mod money;
pub mod person;
pub mod purpose;
pub mod recognition;
pub mod reminder;
pub mod settings;
pub mod setup;
pub mod standard;
pub mod store;
pub mod team;
pub mod text;
pub mod time;

pub use app::{App, Opening};
pub use error::{Code, Error, Result};
