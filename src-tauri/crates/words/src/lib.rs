//! The words for Rust.
