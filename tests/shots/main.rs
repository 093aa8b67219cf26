//! Takes pictures of every screen in the real window: `cargo xtask shots`.

mod plan;
mod sheet;

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Result, bail};
use clap::Parser;
use huddle_tests::screens::{State, routes};
use huddle_tests::stage::Stage;
use huddle_tests::wait::until;
use xtask::place;
use xtask::xwd::Picture;

use plan::Shot;

#[derive(Parser)]
struct Wish {
    /// The whole matrix
    #[arg(long)]
    all: bool,
}

fn main() -> ExitCode {
    match pictures() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn pictures() -> Result<()> {
    let folder = place::target().join("shots");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    let routes = routes()?;
    let plan = if Wish::parse().all {
        plan::whole(&routes)
    } else {
        plan::glance(&routes)
    };
    let mut taken = Vec::new();
    let mut failed = Vec::new();
    for state in State::ALL {
        let shots: Vec<&Shot> = plan.iter().filter(|shot| shot.state == state).collect();
        if shots.is_empty() {
            continue;
        }
        let mut stage = Stage::set(state)?;
        for shot in shots {
            match take(&mut stage, shot, &folder) {
                Ok(picture) => taken.push((shot.name(), picture)),
                Err(error) => failed.push(format!("{}: {error:#}", shot.name())),
            }
        }
    }
    sheet::write(&folder, &taken)?;
    println!("{} pictures in {}", taken.len(), folder.display());
    println!("{}", folder.join("index.html").display());
    if failed.is_empty() {
        Ok(())
    } else {
        bail!("{} pictures failed:\n{}", failed.len(), failed.join("\n"))
    }
}

fn take(stage: &mut Stage, shot: &Shot, folder: &Path) -> Result<Picture> {
    stage.window.resize(shot.size.0, shot.size.1)?;
    stage.wears(shot.theme, shot.language, shot.direction)?;
    stage.shows(&shot.route)?;
    let picture = still(stage)?.crop(shot.size.0, shot.size.1);
    picture.write(std::fs::File::create(
        folder.join(format!("{}.png", shot.name())),
    )?)?;
    // Kept small: the whole matrix is some five hundred pictures.
    Ok(picture.shrink(sheet::WIDTH))
}

/// The screen once it does not change any more.
fn still(stage: &Stage) -> Result<Picture> {
    let screen = stage.window.machine().screen();
    until("a still picture", || {
        let before = screen.dump()?;
        std::thread::sleep(Duration::from_millis(250));
        Ok((before == screen.dump()?).then_some(()))
    })?;
    screen.picture()
}
