//! Which edges of the program a fuzzed case passed, where the build counts them.
//!
//! `cargo xtask torture` builds with the compiler's own counters (LLVM's SanitizerCoverage), which call in here once for
//! each library that holds some. Without them nothing is ever new. Surprising: the counters are plain bytes that the
//! compiled program adds to; they are read and cleared while nothing else of the program runs.
#![expect(
    unsafe_code,
    reason = "the compiler's counters are handed over as two pointers"
)]

use std::sync::{Mutex, PoisonError};

#[derive(Default)]
struct Edges {
    /// Address and length of each array of counters.
    arrays: Vec<(usize, usize)>,
    /// For each counter the sizes of count that were seen, a bit for each.
    seen: Vec<u8>,
}

static EDGES: Mutex<Edges> = Mutex::new(Edges {
    arrays: Vec::new(),
    seen: Vec::new(),
});

/// Called by the compiled program before `main`, once for each array of counters.
///
/// # Safety
/// The compiler gives the two ends of an array of bytes that stays as long as the program.
#[unsafe(no_mangle)]
unsafe extern "C" fn __sanitizer_cov_8bit_counters_init(start: *mut u8, stop: *mut u8) {
    let length = (stop as usize).saturating_sub(start as usize);
    let mut edges = EDGES.lock().unwrap_or_else(PoisonError::into_inner);
    if !edges.arrays.contains(&(start as usize, length)) {
        edges.arrays.push((start as usize, length));
        let all = edges.seen.len() + length;
        edges.seen.resize(all, 0);
    }
}

/// The counters begin again at nothing.
pub fn forget() {
    let edges = EDGES.lock().unwrap_or_else(PoisonError::into_inner);
    for (start, length) in &edges.arrays {
        // SAFETY: the compiler's own array; see above.
        unsafe { std::ptr::write_bytes(*start as *mut u8, 0, *length) };
    }
}

/// Whether an edge was passed since [`forget`] that never was, or so many times as it never was.
pub fn found_new() -> bool {
    let edges = &mut *EDGES.lock().unwrap_or_else(PoisonError::into_inner);
    let (mut is_new, mut place) = (false, 0);
    for (start, length) in &edges.arrays {
        let mut at = 0;
        while at < *length {
            // Most are nothing, so eight are looked at together where they lie so.
            let here = *start + at;
            if here % 8 == 0 && at + 8 <= *length {
                // SAFETY: the compiler's own array; volatile, because the program adds to it unseen.
                let eight = unsafe { std::ptr::read_volatile(here as *const u64) };
                if eight == 0 {
                    at += 8;
                    continue;
                }
            }
            // SAFETY: as above.
            let count = unsafe { std::ptr::read_volatile(here as *const u8) };
            if count > 0 {
                let size = 1 << count.ilog2();
                let seen = &mut edges.seen[place + at];
                is_new |= *seen & size == 0;
                *seen |= size;
            }
            at += 1;
        }
        place += length;
    }
    is_new
}

/// How many edges were passed so far, of how many; none where the build does not count.
pub fn passed() -> Option<(usize, usize)> {
    let edges = EDGES.lock().unwrap_or_else(PoisonError::into_inner);
    let all = edges.seen.len();
    (all > 0).then(|| (edges.seen.iter().filter(|seen| **seen != 0).count(), all))
}
