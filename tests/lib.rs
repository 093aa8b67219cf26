//! What the tests of the real window share: a machine of its own, the program in a driven window, and helpers
//! that read as people talk.
//!
//! Refuses to sleep for luck: everything waits for a condition and names it when it does not come. The surprising
//! thing: helpers block, so that a story needs no `await`.

pub mod axe;
pub mod clock;
pub mod driver;
pub mod folder;
pub mod keys;
pub mod machine;
#[cfg(target_os = "linux")]
pub mod network;
#[cfg(target_os = "linux")]
pub mod notices;
pub mod page;
pub mod pages;
pub mod screens;
pub mod sight;
pub mod sleep;
pub mod stage;
pub mod tell;
pub mod wait;
pub mod window;

pub use clock::Clock;
pub use folder::Folder;
pub use machine::{FILM, Machine};
pub use window::Window;
