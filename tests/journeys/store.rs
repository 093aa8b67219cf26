//! The data folder: who may open it, what is refused untouched, what the log and the copies hold.

use huddle_core::store::{FILE, Mode, backup, check};
use huddle_core::{App, Code, Opening, demo};
use serde_json::json;

use crate::world::World;

fn refused(folder: &std::path::Path) -> Code {
    match App::open(Opening::of(folder)) {
        Ok(_) => panic!("{} was opened", folder.display()),
        Err(error) => error.code,
    }
}

#[test]
fn a_second_copy_is_refused_while_the_first_is_open_but_may_look() {
    let world = World::with_people(&["Ana"]);
    assert_eq!(refused(world.folder.path()), Code::Locked);
    let look = App::open(Opening {
        mode: Mode::Look,
        ..Opening::of(world.folder.path())
    })
    .unwrap();
    let today = huddle_core::api::call(&look, "huddle_today", "{\"shift_id\":null}").unwrap();
    assert!(today.contains("Sol"));
    let write = huddle_core::api::call(&look, "setup_finish", "{}").unwrap_err();
    assert_eq!(write.code, Code::ReadOnly);
}

#[test]
fn a_file_of_a_newer_version_is_refused_and_not_a_byte_changes() {
    let world = World::with_people(&["Ana"]);
    let file = world.folder.path().join(FILE);
    let World { app, folder, .. } = world;
    drop(app);
    let connection = rusqlite::Connection::open(&file).unwrap();
    connection.pragma_update(None, "user_version", 999).unwrap();
    drop(connection);
    let before = std::fs::read(&file).unwrap();
    assert_eq!(refused(folder.path()), Code::TooNew);
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[test]
fn a_file_that_is_not_ours_is_refused_and_not_a_byte_changes() {
    for content in [
        b"not a database".as_slice(),
        &[0; 4096],
        b"SQLite format 3\0 and then nothing",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(FILE);
        std::fs::write(&file, content).unwrap();
        assert_eq!(refused(folder.path()), Code::NotADatabase);
        assert_eq!(std::fs::read(&file).unwrap(), content);
    }
    let folder = tempfile::tempdir().unwrap();
    let other = rusqlite::Connection::open(folder.path().join(FILE)).unwrap();
    other
        .execute_batch("PRAGMA application_id = 7; CREATE TABLE t (a)")
        .unwrap();
    drop(other);
    assert_eq!(refused(folder.path()), Code::NotADatabase);
}

#[test]
fn a_folder_whose_name_looks_like_an_address_is_a_folder() {
    let parent = tempfile::tempdir().unwrap();
    for name in ["file:data?mode=memory", "with space #%20", "🙂 مريم"] {
        let folder = parent.path().join(name);
        drop(App::open(Opening::of(&folder)).unwrap());
        assert!(folder.join(FILE).exists(), "{name}");
    }
}

#[test]
fn every_row_of_a_busy_day_is_in_the_log_and_the_file_is_whole() {
    let world = World::with_people(&["Ana", "Joe"]);
    world.thanks("Ana", "Stayed late.");
    let told = world.story("Joe", "The ring.");
    world.does("story_withdraw", json!({"id": told["id"]}));
    world.does("undo", json!({}));
    world.holds_to_the_end();
    assert_eq!(
        check::check(&world.app).unwrap().problems,
        Vec::<String>::new()
    );
}

#[test]
fn a_row_that_came_by_another_way_than_the_door_is_noticed() {
    let world = World::with_people(&["Ana"]);
    let other = rusqlite::Connection::open(world.folder.path().join(FILE)).unwrap();
    other.execute("INSERT INTO role (id, team_id, job, function, purpose) SELECT 'x', id, 'a', 'b', 'c' FROM team", []).unwrap();
    assert_eq!(
        check::check(&world.app).unwrap().problems,
        ["row 1 of role is not what was written"]
    );
}

#[test]
fn a_copy_holds_everything_and_never_replaces_another() {
    let world = World::with_people(&["Ana"]);
    world.thanks("Ana", "Stayed late.");
    let copies = tempfile::tempdir().unwrap();
    let file = copies.path().join(FILE);
    backup::backup(&world.app, &file).unwrap();
    let copied = App::open(Opening {
        mode: Mode::Look,
        ..Opening::of(copies.path())
    })
    .unwrap();
    let people =
        huddle_core::api::call(&copied, "person_list", "{\"query\":\"\",\"left\":true}").unwrap();
    assert!(people.contains("Ana"));
    assert_eq!(
        backup::backup(&world.app, &file).unwrap_err().code,
        Code::AlreadyThere
    );
    let beside = copies.path().join("team.part");
    std::fs::write(&beside, "mine").unwrap();
    backup::backup(&world.app, &copies.path().join("team.db")).unwrap();
    assert_eq!(std::fs::read_to_string(&beside).unwrap(), "mine");
    let nowhere = copies.path().join("none/copy.db");
    assert!(backup::backup(&world.app, &nowhere).is_err());
}

#[test]
fn a_program_that_ended_leaves_all_of_it_in_one_file_also_after_a_search() {
    let world = World::with_people(&["Ana"]);
    world.does("person_list", json!({"query": "", "left": false}));
    let ask = json!({"filter": {"query": "tea"}, "limit": 20, "offset": 0});
    world.does("story_list", ask);
    let World { app, folder, .. } = world;
    drop(app);
    assert!(!folder.path().join(format!("{FILE}-wal")).exists());
}

#[test]
fn another_program_that_writes_is_waited_for_and_then_named() {
    let world = World::with_people(&["Ana"]);
    let file = world.folder.path().join(FILE);
    let other = rusqlite::Connection::open(&file).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let joining = std::thread::scope(|scope| {
        let telling = scope.spawn(|| world.thanks("Ana", "Told while another program wrote."));
        // As soon as the other is done, however soon that is.
        other.execute_batch("COMMIT").unwrap();
        telling.join().is_ok()
    });
    assert!(joining);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let telling = crate::world::telling(&world.who("Ana"), "Too long.");
    assert_eq!(
        world.refused("story_tell", telling.clone()).code,
        Code::Locked
    );
    other.execute_batch("COMMIT").unwrap();
    world.does("story_tell", telling);
}

#[test]
fn other_windows_hear_what_changed_after_it_was_kept() {
    let world = World::with_people(&["Ana"]);
    let heard = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let listener = heard.clone();
    world.app.on_change(move |touched| {
        listener
            .lock()
            .unwrap()
            .extend(touched.iter().map(|entity| entity.word()))
    });
    world.thanks("Ana", "Stayed late.");
    assert_eq!(
        *heard.lock().unwrap(),
        ["operation", "recognition", "recognition_person"]
    );
    heard.lock().unwrap().clear();
    world.refused("story_tell", json!({"people": []}));
    world.does("undo_show", json!({}));
    assert!(heard.lock().unwrap().is_empty());
}

#[test]
fn a_panic_inside_a_command_leaves_the_data_whole_and_the_program_alive() {
    let world = World::with_people(&["Ana"]);
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let op = huddle_core::store::Op::fixed("test");
        world.app.write(op, |_| -> huddle_core::Result<()> {
            panic!("in the middle")
        })
    }));
    assert!(panicked.is_err());
    world.thanks("Ana", "Stayed late.");
    assert!(check::check(&world.app).unwrap().problems.is_empty());
}

#[test]
fn the_example_team_is_the_same_for_the_same_seed_and_never_mixes_with_a_real_one() {
    let plan = || {
        let world = World::new();
        demo::make(&world.app, 300, 7).unwrap();
        assert!(check::check(&world.app).unwrap().problems.is_empty());
        world.today()["items"].to_string()
    };
    assert_eq!(plan(), plan());
    let real = World::with_people(&["Ana"]);
    assert_eq!(
        demo::make(&real.app, 300, 7).unwrap_err().code,
        Code::AlreadyThere
    );
}

#[test]
fn whoever_only_looks_hears_that_a_file_without_its_beginning_is_damaged() {
    let world = World::with_people(&["Ana"]);
    world.keeps_a_copy();
    let World { app, folder, .. } = world;
    drop(app);
    let file = folder.path().join(FILE);
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[..huddle_tests::pages::PAGE].fill(0);
    std::fs::write(&file, &bytes).unwrap();
    let look = Opening {
        mode: Mode::Look,
        ..Opening::of(folder.path())
    };
    let refused = App::open(look).err().unwrap();
    assert_eq!(refused.code, Code::Damaged);
    assert_eq!(std::fs::read(&file).unwrap(), bytes, "looking changed it");
}
