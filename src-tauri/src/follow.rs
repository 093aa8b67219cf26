//! Looks again, on a thread of its own, whenever something of one kind has changed, and now and then: what the desktop is
//! asked for then may take its time.

use std::collections::BTreeSet;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use huddle_core::store::Entity;

/// What was not there may have come without a change: the data, the desktop's tray.
const OFTEN: Duration = Duration::from_secs(60);

/// Follows one kind of record.
pub struct Follow {
    entity: Entity,
    tell: Mutex<Option<Sender<()>>>,
}

impl Follow {
    /// Follows records of this kind, from [`watch`](Self::watch) on.
    pub fn of(entity: Entity) -> Self {
        let tell = Mutex::new(None);
        Follow { entity, tell }
    }

    /// Looks once now, again after each change, and once a minute.
    pub fn watch(&self, mut look: impl FnMut() + Send + 'static) {
        let (changed, changes) = mpsc::channel();
        *self.tell.lock().unwrap_or_else(PoisonError::into_inner) = Some(changed);
        thread::spawn(move || {
            loop {
                look();
                if changes.recv_timeout(OFTEN) == Err(RecvTimeoutError::Disconnected) {
                    return;
                }
                // Of several changes in a row the last one counts.
                while changes.try_recv().is_ok() {}
            }
        });
    }

    /// A commit touched these.
    pub fn changed(&self, touched: &BTreeSet<Entity>) {
        if touched.contains(&self.entity)
            && let Some(tell) = &*self.tell.lock().unwrap_or_else(PoisonError::into_inner)
        {
            let _ = tell.send(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_looks_at_once_and_after_changes_of_its_own_kind() {
        let (looked, looks) = mpsc::channel();
        let follow = Follow::of(Entity::Run);
        follow.watch(move || {
            let _ = looked.send(());
        });
        let patience = Duration::from_secs(5);
        looks.recv_timeout(patience).unwrap();
        follow.changed(&BTreeSet::from([Entity::Setting]));
        assert!(looks.recv_timeout(Duration::from_millis(100)).is_err());
        follow.changed(&BTreeSet::from([Entity::Run, Entity::Huddle]));
        looks.recv_timeout(patience).unwrap();
    }
}
