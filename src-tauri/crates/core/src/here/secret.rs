//! What is kept of a secret: its argon2id hash in the PHC form, with its salt and its cost.
//!
//! It costs about a twelfth of a second on an ordinary computer, which nobody notices at a PIN. It guards no PIN of four
//! digits against somebody who has the file: there are only ten thousand.

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::error::{Error, Result};
use crate::fault;

/// Memory in KiB.
const MEMORY: u32 = 46 * 1024;
/// How often it is gone through.
const PASSES: u32 = 2;

/// What is kept of `secret`.
pub(super) fn hash(secret: &str) -> Result<String> {
    let params = Params::new(fault::memory(MEMORY), PASSES, 1, None).map_err(Error::bug)?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hash = argon.hash_password(secret.as_bytes()).map_err(Error::bug)?;
    Ok(hash.to_string())
}

/// Whether `kept` was made of `secret`.
pub(super) fn matches(secret: &str, kept: &str) -> Result<bool> {
    let kept = PasswordHash::new(kept).map_err(Error::bug)?;
    // The cost is the one that the hash was made with.
    Ok(Argon2::default()
        .verify_password(secret.as_bytes(), &kept)
        .is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_known_again_and_never_kept() {
        let kept = hash("482915").unwrap();
        assert!(
            kept.starts_with("$argon2id$v=19$m=47104,t=2,p=1$"),
            "{kept}"
        );
        assert!(!kept.contains("482915"));
        assert!(matches("482915", &kept).unwrap());
        assert!(!matches("482916", &kept).unwrap());
        assert_ne!(hash("482915").unwrap(), kept, "each has a salt of its own");
    }
}
