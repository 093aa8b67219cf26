//! The binary.
fn main() {
    huddle_desktop::run();
}
