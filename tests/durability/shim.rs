//! SQLite's file layer with an ear: each call goes on to the system's own layer, and is told to `disk.rs` before.
//!
//! This module owns the only unsafe code of the tests; everything else sees plain lists of events. It refuses nothing by
//! itself; `disk.rs` says which call fails. Surprising: shared memory is passed through unheard, because nothing of it
//! outlives a crash that counts, and memory-mapped reading is not offered, so that every read can be made to fail.
#![expect(
    unsafe_code,
    reason = "SQLite's file layer is a table of C functions; there is no safe way to stand in it"
)]

use std::ffi::{CStr, c_char, c_int, c_void};
use std::path::{Path, PathBuf};
use std::ptr;
use std::sync::OnceLock;

use rusqlite::ffi;

use crate::disk::{self, Event, Fault};

/// The system's own layer, and ours over it.
struct Layers {
    below: *mut ffi::sqlite3_vfs,
}

// SAFETY: SQLite never changes or frees a registered layer, and calls it from any thread.
unsafe impl Send for Layers {}
// SAFETY: as above.
unsafe impl Sync for Layers {}

static LAYERS: OnceLock<Layers> = OnceLock::new();

/// An open file: what SQLite sees, the system's file, and what is known of it.
#[repr(C)]
struct File {
    head: ffi::sqlite3_file,
    below: *mut ffi::sqlite3_file,
    known: *mut Known,
}

struct Known {
    // The memory of the system's file, aligned for anything.
    _room: Vec<u64>,
    path: Option<PathBuf>,
    /// SQLite syncs the folder with the first sync of a journal that it made.
    names_folder: bool,
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(reserved),
    xFileControl: Some(control),
    xSectorSize: Some(sector),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

/// Puts the shim over the system's layer for every connection that is opened from now on.
pub fn install() -> anyhow::Result<()> {
    if LAYERS.get().is_some() {
        return Ok(());
    }
    // SAFETY: the default layer is registered at initialisation and stays; ours is leaked, so it stays too, and its
    // functions have the types that SQLite asks for.
    let done = unsafe {
        ffi::sqlite3_initialize();
        let below = ffi::sqlite3_vfs_find(ptr::null());
        anyhow::ensure!(!below.is_null(), "SQLite has no file layer");
        let mut ours = ptr::read(below);
        ours.szOsFile = c_int::try_from(size_of::<File>())?;
        ours.pNext = ptr::null_mut();
        ours.zName = c"heard".as_ptr();
        ours.xOpen = Some(open);
        ours.xDelete = Some(delete);
        let _ = LAYERS.set(Layers { below });
        ffi::sqlite3_vfs_register(Box::leak(Box::new(ours)), 1)
    };
    anyhow::ensure!(done == ffi::SQLITE_OK, "the shim is not taken: {done}");
    Ok(())
}

fn below() -> *mut ffi::sqlite3_vfs {
    LAYERS.get().map_or(ptr::null_mut(), |layers| layers.below)
}

/// The path of a C string, where there is one.
unsafe fn path_of(name: *const c_char) -> Option<PathBuf> {
    if name.is_null() {
        return None;
    }
    // SAFETY: SQLite's names end with a zero and outlive the call.
    let name = unsafe { CStr::from_ptr(name) };
    Some(PathBuf::from(name.to_string_lossy().into_owned()))
}

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite gives szOsFile bytes for the file, and the system's layer gets as many as it asks for. A file whose
    // pMethods is null is never closed, so the memory is freed here where opening fails.
    unsafe {
        (*file).pMethods = ptr::null();
        let layer = below();
        let words = usize::try_from((*layer).szOsFile).unwrap_or(0).div_ceil(8);
        let mut room = vec![0_u64; words];
        let real: *mut ffi::sqlite3_file = room.as_mut_ptr().cast();
        let temporary = flags & ffi::SQLITE_OPEN_DELETEONCLOSE != 0;
        let path = path_of(name.cast()).filter(|_| !temporary);
        let made = path.as_deref().is_some_and(|path| !path.exists());
        let Some(call) = (*layer).xOpen else {
            return ffi::SQLITE_MISUSE;
        };
        let done = call(layer, name, real, flags, out);
        if done != ffi::SQLITE_OK {
            return done;
        }
        let is_journal = flags & (ffi::SQLITE_OPEN_MAIN_JOURNAL | ffi::SQLITE_OPEN_WAL) != 0;
        if let Some(path) = path.as_ref().filter(|path| made && path.exists()) {
            disk::tell(Event::Make(path.clone()));
        }
        let known = Known {
            _room: room,
            path,
            names_folder: is_journal && flags & ffi::SQLITE_OPEN_CREATE != 0,
        };
        let ours: *mut File = file.cast();
        (*ours).below = real;
        (*ours).known = Box::into_raw(Box::new(known));
        (*ours).head.pMethods = &raw const METHODS;
        done
    }
}

unsafe extern "C" fn delete(_: *mut ffi::sqlite3_vfs, name: *const c_char, sync: c_int) -> c_int {
    // SAFETY: SQLite gives a name that ends with a zero; the layer below is the system's.
    unsafe {
        let Some(call) = (*below()).xDelete else {
            return ffi::SQLITE_MISUSE;
        };
        let path = path_of(name).unwrap_or_default();
        if disk::meets(Fault::Write, &path).is_some() {
            return ffi::SQLITE_IOERR_DELETE;
        }
        let there = path.exists();
        let done = call(below(), name, sync);
        if done == ffi::SQLITE_OK && there {
            let folder = path.parent().map(Path::to_path_buf);
            disk::tell(Event::Remove(path));
            if let Some(folder) = folder.filter(|_| sync != 0) {
                disk::tell(Event::SyncFolder(folder));
            }
        }
        done
    }
}

/// Calls the same method of the system's file.
macro_rules! pass {
    ($file:ident, $method:ident $(, $argument:expr)*) => {{
        let real = (*$file.cast::<File>()).below;
        match (*(*real).pMethods).$method {
            Some(call) => call(real $(, $argument)*),
            None => ffi::SQLITE_MISUSE,
        }
    }};
}

/// The path of an open file, where it has one.
unsafe fn known<'a>(file: *mut ffi::sqlite3_file) -> &'a mut Known {
    // SAFETY: set at opening, freed at closing, and SQLite uses a file from one thread at a time.
    unsafe { &mut *(*file.cast::<File>()).known }
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: SQLite closes a file once; `known` came from a box.
    unsafe {
        let done = pass!(file, xClose);
        drop(Box::from_raw((*file.cast::<File>()).known));
        done
    }
}

unsafe extern "C" fn read(
    file: *mut ffi::sqlite3_file,
    into: *mut c_void,
    amount: c_int,
    at: i64,
) -> c_int {
    // SAFETY: passed on as given.
    unsafe {
        let caught = known(file)
            .path
            .as_deref()
            .and_then(|path| disk::meets(Fault::Read, path));
        match caught {
            Some(_) => ffi::SQLITE_IOERR_READ,
            None => pass!(file, xRead, into, amount, at),
        }
    }
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    from: *const c_void,
    amount: c_int,
    at: i64,
) -> c_int {
    // SAFETY: SQLite gives `amount` bytes; they are read, and passed on as given or as a changed copy.
    unsafe {
        let Some(path) = known(file).path.as_deref() else {
            return pass!(file, xWrite, from, amount, at);
        };
        let length = usize::try_from(amount).unwrap_or(0);
        let mut bytes = std::slice::from_raw_parts(from.cast::<u8>(), length).to_vec();
        match disk::meets(Fault::Write, path) {
            Some(Fault::Full) => return ffi::SQLITE_FULL,
            Some(Fault::Garble) => {
                for byte in bytes.iter_mut().skip(length / 2).take(8) {
                    *byte ^= 0x55;
                }
            }
            Some(_) => return ffi::SQLITE_IOERR_WRITE,
            None => {}
        }
        let done = pass!(file, xWrite, bytes.as_ptr().cast(), amount, at);
        if done == ffi::SQLITE_OK {
            let place = u64::try_from(at).unwrap_or(0);
            disk::tell(Event::Write(path.to_owned(), place, bytes));
        }
        done
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    // SAFETY: passed on as given.
    unsafe {
        let path = known(file).path.clone();
        if path
            .as_deref()
            .is_some_and(|path| disk::meets(Fault::Write, path).is_some())
        {
            return ffi::SQLITE_IOERR_TRUNCATE;
        }
        let done = pass!(file, xTruncate, size);
        if let Some(path) = path.filter(|_| done == ffi::SQLITE_OK) {
            disk::tell(Event::Cut(path, u64::try_from(size).unwrap_or(0)));
        }
        done
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: passed on as given.
    unsafe {
        let known = known(file);
        let path = known.path.clone();
        if path
            .as_deref()
            .is_some_and(|path| disk::meets(Fault::Sync, path).is_some())
        {
            return ffi::SQLITE_IOERR_FSYNC;
        }
        let done = pass!(file, xSync, flags);
        if let Some(path) = path.filter(|_| done == ffi::SQLITE_OK) {
            let folder = path.parent().map(Path::to_path_buf);
            disk::tell(Event::Sync(path));
            if let Some(folder) = folder.filter(|_| std::mem::take(&mut known.names_folder)) {
                disk::tell(Event::SyncFolder(folder));
            }
        }
        done
    }
}

/// A method that is only passed on.
macro_rules! passed {
    ($($name:ident = $method:ident ( $($argument:ident : $type:ty),* );)*) => {$(
        unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file $(, $argument: $type)*) -> c_int {
            // SAFETY: passed on as given.
            unsafe { pass!(file, $method $(, $argument)*) }
        }
    )*};
}

passed! {
    size = xFileSize(into: *mut i64);
    lock = xLock(level: c_int);
    unlock = xUnlock(level: c_int);
    reserved = xCheckReservedLock(into: *mut c_int);
    control = xFileControl(what: c_int, with: *mut c_void);
    sector = xSectorSize();
    characteristics = xDeviceCharacteristics();
    shm_map = xShmMap(page: c_int, size: c_int, extend: c_int, into: *mut *mut c_void);
    shm_lock = xShmLock(at: c_int, count: c_int, flags: c_int);
    shm_unmap = xShmUnmap(delete: c_int);
}

unsafe extern "C" fn shm_barrier(file: *mut ffi::sqlite3_file) {
    // SAFETY: passed on as given.
    unsafe {
        let real = (*file.cast::<File>()).below;
        if let Some(call) = (*(*real).pMethods).xShmBarrier {
            call(real);
        }
    }
}
