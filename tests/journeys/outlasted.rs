//! A dialog, or a copy that is made first, lasts longer than whoever asked is here: then nothing is done.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use huddle_core::host::Host;
use huddle_core::store::Mode;
use huddle_core::time::{At, Clock, SetClock};
use huddle_core::{App, Code, Opening};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::pins::{manager, with_pins};
use crate::world::World;

/// A person who picks after so many seconds.
struct PicksAfter {
    seconds: Arc<AtomicI64>,
    clock: Arc<SetClock>,
    place: PathBuf,
}

impl PicksAfter {
    fn pick(&self, name: &str) -> Option<PathBuf> {
        self.clock.pass(self.seconds.load(Ordering::Relaxed));
        Some(self.place.join(name))
    }
}

impl Host for PicksAfter {
    fn pick_text_file(&self) -> Option<PathBuf> {
        self.pick("people.csv")
    }

    fn pick_folder(&self) -> Option<PathBuf> {
        self.pick("")
    }

    fn pick_new_file(&self, name: &str) -> Option<PathBuf> {
        self.pick(name)
    }
}

/// A computer that takes two minutes for a copy before something great.
struct SlowCopies {
    clock: Arc<SetClock>,
    folder: PathBuf,
    passed: AtomicI64,
}

impl Clock for SlowCopies {
    fn now(&self) -> At {
        let made = copies(&self.folder, &["import", "restore"]);
        if self.passed.swap(made, Ordering::Relaxed) < made {
            self.clock.pass(120);
        }
        self.clock.now()
    }

    fn steady(&self) -> i64 {
        self.clock.steady()
    }
}

fn copies(folder: &Path, before: &[&str]) -> i64 {
    let names = fs::read_dir(folder.join("backups"))
        .into_iter()
        .flatten()
        .flatten();
    let made = |name: String| before.iter().any(|b| name.ends_with(&format!("_{b}.db")));
    names
        .filter(|entry| made(entry.file_name().to_string_lossy().into_owned()))
        .count() as i64
}

/// Starts the team's program again with this desktop and this clock; the manager is here.
fn again(world: World, change: impl FnOnce(Opening, &Arc<SetClock>, &TempDir) -> Opening) -> World {
    let World { app, clock, folder } = world;
    drop(app);
    let opening = Opening {
        clock: clock.clone(),
        mode: Mode::Write,
        zone: "Europe/Madrid".into(),
        ..Opening::of(folder.path())
    };
    let app = App::open(change(opening, &clock, &folder)).unwrap();
    let world = World { app, clock, folder };
    manager(&world);
    world
}

fn picking(place: &Path) -> (World, Arc<AtomicI64>) {
    let seconds = Arc::new(AtomicI64::new(0));
    let world = again(with_pins(&["Ana"]), |opening, clock, _| Opening {
        host: Arc::new(PicksAfter {
            seconds: seconds.clone(),
            clock: clock.clone(),
            place: place.to_path_buf(),
        }),
        ..opening
    });
    (world, seconds)
}

#[test]
fn a_dialog_that_is_answered_after_the_lock_does_nothing() {
    let place = tempfile::tempdir().unwrap();
    let (world, seconds) = picking(place.path());
    seconds.store(91, Ordering::Relaxed);
    for dialog in ["people_file", "copies_elsewhere", "data_save"] {
        let refused = world.refused(dialog, json!({}));
        assert_eq!(refused.code, Code::SomebodyElse, "{dialog}");
        assert_eq!(world.does("here_show", json!({}))["person"], Value::Null);
        manager(&world);
    }
    let kept = world.does("copies_show", json!({}));
    assert_eq!(kept["elsewhere"], Value::Null);
    // In time it is done.
    seconds.store(80, Ordering::Relaxed);
    fs::write(place.path().join("people.csv"), "Bea\n").unwrap();
    assert_eq!(world.does("people_file", json!({}))["text"], "Bea\n");
}

#[test]
fn a_copy_that_lasts_longer_than_the_turn_is_followed_by_nothing() {
    let world = with_pins(&["Ana"]);
    world.keeps_a_copy();
    let world = again(world, |opening, clock, folder| Opening {
        clock: Arc::new(SlowCopies {
            clock: clock.clone(),
            folder: folder.path().to_path_buf(),
            passed: AtomicI64::new(0),
        }),
        ..opening
    });
    world.thanks("Ana", "Told after the copy.");
    let list = json!({"text": "Bea\nCarl\n", "header": false, "mapping": null, "keep_good": true});
    let refused = world.refused("people_import", list);
    assert_eq!(refused.code, Code::SomebodyElse);
    let bea = world.does("person_list", json!({"query": "Bea", "left": true}));
    assert_eq!(bea, json!([]));

    manager(&world);
    let copies = world.does("copies_show", json!({}))["copies"].clone();
    let oldest = copies.as_array().unwrap().last().unwrap()["name"].clone();
    let refused = world.refused("copy_restore", json!({"name": oldest}));
    assert_eq!(refused.code, Code::SomebodyElse);
    assert_eq!(world.stories(), ["Told after the copy."]);
    world.is_sound();
}
