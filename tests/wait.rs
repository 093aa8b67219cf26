//! Waiting for a condition, never for luck.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// How long anything on a busy machine with two cores may take before a test says that it did not come.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Asks again and again until there is an answer. `what` is named when none comes; errors end the waiting at once.
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask()? {
            return Ok(answer);
        }
        if start.elapsed() > PATIENCE {
            bail!("waited {} s in vain: {what}", PATIENCE.as_secs());
        }
        std::thread::sleep(Duration::from_millis(25));
    }
}
