//! Where a database may lie: on a disk of this computer.
//!
//! It refuses a network drive: SQLite's locks do not hold there, and two computers that write at once destroy the file. A
//! folder that a program copies to the internet is only named: it works, until a second computer opens the same folder.
//! Surprising: where the system does not tell, the place counts as a good one.

use std::path::{Path, PathBuf};

use crate::error::{Code, Error, Result};

/// File systems behind which another computer stands, as Linux calls them.
const NETWORK: &[&str] = &[
    "9p",
    "afs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "fuse.ceph",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.sshfs",
    "gfs2",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "ocfs2",
    "smb3",
    "smbfs",
];

/// How folders begin that a program keeps in step with other computers.
const SYNCED: &[&str] = &[
    "box sync",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud",
    "mobile documents",
    "nextcloud",
    "onedrive",
    "owncloud",
    "pcloud",
    "seafile",
    "syncthing",
];

/// Refuses a folder on a network drive; it need not be there yet.
pub fn accept(folder: &Path) -> Result<()> {
    match network(&there_already(folder)) {
        Some(system) => Err(Error::new(Code::NetworkDrive)
            .with("path", folder.display().to_string())
            .with("detail", system)),
        None => Ok(()),
    }
}

/// The folder on the way there that some program keeps in step with other computers, by its name.
pub fn synced(folder: &Path) -> Option<String> {
    folder.iter().find_map(|part| {
        let name = part.to_string_lossy();
        let folded = name.to_lowercase();
        let found = SYNCED.iter().any(|begins| folded.starts_with(begins));
        found.then(|| name.into_owned())
    })
}

/// The nearest folder on the way there that exists, under its real name.
fn there_already(folder: &Path) -> PathBuf {
    let exists = folder.ancestors().find_map(|path| path.canonicalize().ok());
    exists.unwrap_or_else(|| folder.to_path_buf())
}

#[cfg(target_os = "linux")]
fn network(folder: &Path) -> Option<String> {
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").ok()?;
    let system = file_system(&mounts, folder)?;
    NETWORK.contains(&system).then(|| system.to_owned())
}

/// Windows says so in the name: `\\server\share`, which is also the real name of a drive with a letter.
#[cfg(windows)]
fn network(folder: &Path) -> Option<String> {
    use std::path::{Component, Prefix};
    match folder.components().next()? {
        Component::Prefix(prefix) => match prefix.kind() {
            Prefix::UNC(server, _) | Prefix::VerbatimUNC(server, _) => {
                Some(server.to_string_lossy().into_owned())
            }
            _ => None,
        },
        _ => None,
    }
}

#[cfg(not(any(target_os = "linux", windows)))]
fn network(_: &Path) -> Option<String> {
    None
}

/// The file system of the mount that holds `path`, from the text of `/proc/self/mountinfo` (see proc(5)): the mount point is
/// the fifth field, and the type follows a lone hyphen. Of several mounts in one place the last one counts.
#[cfg(any(target_os = "linux", test))]
fn file_system<'a>(mounts: &'a str, path: &Path) -> Option<&'a str> {
    let mounts = mounts.lines().filter_map(|line| {
        let (before, after) = line.split_once(" - ")?;
        let point = PathBuf::from(unescaped(before.split(' ').nth(4)?));
        Some((point, after.split(' ').next()?))
    });
    let around = mounts.filter(|(point, _)| path.starts_with(point));
    around
        .max_by_key(|(point, _)| point.components().count())
        .map(|(_, system)| system)
}

/// A mount point as it is called: the kernel writes blanks as `\040`.
#[cfg(any(target_os = "linux", test))]
fn unescaped(point: &str) -> String {
    point
        .replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:45 / /people rw shared:20 - nfs4 server:/people rw,vers=4.2
41 40 8:2 / /people/ana/local rw - ext4 /dev/sdb1 rw
42 22 0:46 / /mnt/team\\040share rw - cifs //server/team rw
43 22 0:47 / /mnt/stick rw - vfat /dev/sdc1 rw
44 22 0:48 / /mnt/far rw - fuse.sshfs ana@server: rw";

    #[test]
    fn the_innermost_mount_says_which_file_system_it_is() {
        let of = |path: &str| file_system(MOUNTS, Path::new(path)).unwrap();
        assert_eq!(of("/var/lib"), "ext4");
        assert_eq!(of("/people/ana/.local"), "nfs4");
        assert_eq!(of("/people/ana/local/data"), "ext4");
        assert_eq!(of("/people2"), "ext4");
        for far in ["/people/joe", "/mnt/team share/huddle", "/mnt/far/x"] {
            assert!(NETWORK.contains(&of(far)), "{far}");
        }
        assert!(!NETWORK.contains(&of("/mnt/stick/huddle")));
    }

    #[test]
    fn this_computers_own_disk_is_accepted_before_the_folder_is_there() {
        let folder = tempfile::tempdir().unwrap();
        accept(&folder.path().join("not/there/yet")).unwrap();
    }

    #[test]
    fn a_folder_that_is_kept_in_step_with_others_is_known_by_its_name() {
        let named = |path: &str| synced(Path::new(path));
        assert_eq!(
            named("/people/ana/OneDrive - Hotel Sol/huddle").unwrap(),
            "OneDrive - Hotel Sol"
        );
        assert_eq!(named("/people/ana/Dropbox/x").unwrap(), "Dropbox");
        assert_eq!(named("/people/ana/.local/share/app"), None);
    }
}
