//! `cargo xtask run`: builds the program and opens it; without a display it leaves a picture.

use std::process::{Command, ExitCode, ExitStatus};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use xtask::bus::Bus;
use xtask::display::Screen;
use xtask::end::Ends;
use xtask::place;

use crate::step::EVERYTHING;
use crate::{setup, step};

/// How long the program may take to show itself.
const PATIENCE: Duration = Duration::from_secs(60);

/// Sets up, builds, opens. The exit code is the program's own where it ends by itself.
pub fn run(stay: bool, arguments: &[String]) -> Result<ExitCode> {
    let display = has_display();
    setup::for_run(display)?;
    build()?;
    let mut program = Command::new(place::program("debug"));
    program.args(arguments);
    if display {
        println!("· {}", step::written(&program));
        return Ok(code(program.status()?));
    }
    println!(
        "There is no display here: the program opens on a virtual one, and a picture is taken."
    );
    on_virtual_screen(program, stay)
}

/// Builds the program without a release's slow optimisations.
pub fn build() -> Result<()> {
    let mut command = step::cargo(&["build"]);
    step::run(
        "build",
        command.args(EVERYTHING).args(["--bin", "purpose-huddle"]),
    )
}

fn on_virtual_screen(mut program: Command, stay: bool) -> Result<ExitCode> {
    let screen = Screen::start(1280, 800)?;
    let bus = Bus::start()?;
    program
        .env("DISPLAY", screen.name())
        .env("DBUS_SESSION_BUS_ADDRESS", bus.address())
        .env("NO_AT_BRIDGE", "1");
    let mut program = Ends::start(&mut program, "the program")?;
    let start = Instant::now();
    while !is_painted(&screen)? {
        if let Some(status) = program.child().try_wait()? {
            return Ok(code(status));
        }
        if start.elapsed() > PATIENCE {
            bail!("the program shows nothing after {} s", PATIENCE.as_secs());
        }
    }
    let picture = place::target().join("screenshot.png");
    screen.save(&picture)?;
    println!("{}", picture.display());
    if stay {
        println!(
            "The program stays open on {}; Ctrl+C ends it.",
            screen.name()
        );
        return Ok(code(program.child().wait()?));
    }
    Ok(ExitCode::SUCCESS)
}

/// More than a plain colour is on the screen, and it does not change any more.
fn is_painted(screen: &Screen) -> Result<bool> {
    let before = screen.dump()?;
    std::thread::sleep(Duration::from_millis(700));
    Ok(screen.dump()? == before && screen.picture()?.colours(20) == 20)
}

fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn code(status: ExitStatus) -> ExitCode {
    match status.code() {
        Some(0) => ExitCode::SUCCESS,
        Some(other) => ExitCode::from(u8::try_from(other).unwrap_or(1)),
        None => ExitCode::FAILURE,
    }
}
