//! Who may see a telling, and who may change it: until it is ready it is between whoever told it and those who lead, and what
//! is said in private stays between them and whoever is thanked.

use super::{Aloud, RecognitionRow, Status, is_private};
use crate::access::Access;
use crate::error::{Code, Error, Result};
use crate::here::pin;
use crate::id::RecognitionId;
use crate::store::Read;

/// Whether whoever is here may see it.
pub fn may_see(read: &Read<'_>, row: &RecognitionRow) -> Result<bool> {
    if read.session.access >= Access::Leader {
        return Ok(true);
    }
    let private = row.status == Status::Private
        || row.aloud == Some(Aloud::Private)
        || is_private(read, row.id)?;
    if row.may_be_told() && !private {
        return Ok(true);
    }
    if private && !pin::is_sure(read)? {
        return was_told_here(read, row.id);
    }
    let given = matches!(row.status, Status::Ready | Status::Told | Status::Private);
    if given && private && is_about_them(read, row.id)? {
        return Ok(true);
    }
    Ok(is_theirs(read, row)? || says_it_too(read, row.id)?)
}

/// The telling, or a refusal for whoever may not see it.
pub fn seen(read: &Read<'_>, id: RecognitionId) -> Result<RecognitionRow> {
    let row: RecognitionRow = read.get(id)?;
    match may_see(read, &row)? {
        true => Ok(row),
        false => Err(not_theirs()),
    }
}

/// Whether whoever is here told it: it stands under their name, or it was told in this sitting.
pub fn is_theirs(read: &Read<'_>, row: &RecognitionRow) -> Result<bool> {
    let own = row.giver_id.is_some() && row.giver_id == read.session.person;
    Ok(own || was_told_here(read, row.id)?)
}

/// Whether the name of whoever is here was added to it: they may read it, and the words stay whose they are.
fn says_it_too(read: &Read<'_>, id: RecognitionId) -> Result<bool> {
    read.value(
        "SELECT EXISTS (SELECT 1 FROM recognition_also WHERE recognition_id = ?1 AND person_id = ?2)",
        rusqlite::params![id, read.session.person],
    )
}

/// Whether it was told since whoever is here came.
fn was_told_here(read: &Read<'_>, id: RecognitionId) -> Result<bool> {
    read.value(
        "SELECT EXISTS (SELECT 1 FROM change c JOIN operation o ON o.seq = c.operation_seq
           WHERE c.entity = 'recognition' AND c.row_id = ?1 AND c.kind = 'create' AND o.sitting = ?2)",
        rusqlite::params![id, read.session.sitting],
    )
}

fn is_about_them(read: &Read<'_>, id: RecognitionId) -> Result<bool> {
    read.value(
        "SELECT EXISTS (SELECT 1 FROM recognition_person WHERE recognition_id = ?1 AND person_id = ?2)",
        rusqlite::params![id, read.session.person],
    )
}

/// Whether whoever is here may change its words: those who lead always, whoever told it until a leader has read it or a
/// huddle told it. A name without a PIN is anybody's to pick.
pub fn may_change(read: &Read<'_>, row: &RecognitionRow) -> Result<bool> {
    if read.session.access >= Access::Leader {
        return Ok(true);
    }
    let open = matches!(row.status, Status::New | Status::Ready | Status::Private);
    if !open || row.read_at.is_some() {
        return Ok(false);
    }
    may_take_back(read, row)
}

/// Whether whoever is here may take it back: whoever told it may, as long as no huddle did.
pub fn may_take_back(read: &Read<'_>, row: &RecognitionRow) -> Result<bool> {
    if read.session.access >= Access::Leader {
        return Ok(true);
    }
    let nobodys = match row.giver_id {
        Some(giver) => read.session.access >= Access::Staff && !pin::has_one(read, giver)?,
        None => false,
    };
    Ok(nobodys || is_theirs(read, row)?)
}

/// The refusal of what is somebody else's.
pub fn not_theirs() -> Error {
    let needs = Access::Leader.word();
    Error::new(Code::NotAllowed).at("id").with("needs", needs)
}
