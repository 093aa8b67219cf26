//! The harness itself, on a page with one line.
use std::sync::Arc;

use anyhow::Result;
use huddle_tests::{Machine, Window};
use xtask::place;

fn empty() -> Result<Window> {
    Window::of(
        &Arc::new(Machine::start()?),
        place::target().join("debug/examples/empty"),
        &[],
    )
}

#[test]
fn typed_names_arrive_as_they_are() -> Result<()> {
    let window = empty()?;
    window.sees("One line of text.")?;
    window.asks("document.body.innerHTML = '<label>Name<input></label>'; document.querySelector('input').focus()")?;
    window.focus_is_on("Name")?;
    window.types("Zoë Łukasz Жанна 美咲 مريم")?;
    window.has_typed("Zoë Łukasz Жанна 美咲 مريم")?;
    window.press("Ctrl+A")?;
    window.press("Backspace")?;
    window.has_typed("")?;
    window.resize(1024, 700)?;
    window.kill()
}

#[test]
fn axe_finds_a_picture_without_words() -> Result<()> {
    let window = empty()?;
    window.watches_the_walls()?;
    window.asks("document.body.innerHTML = '<main><h1>x</h1><img src=\"https://example.org/x.png\"></main>'")?;
    let report = window
        .is_accessible("the planted fault")
        .unwrap_err()
        .to_string();
    assert!(report.contains("image-alt"), "{report}");
    let breach = window.has_kept_within_the_walls().unwrap_err().to_string();
    assert!(breach.contains("img-src"), "{breach}");
    Ok(())
}
