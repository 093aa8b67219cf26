//! What the kernel knows of a network: namespaces without one, attempts to leave them, and the sockets of a program.
//!
//! It names no address outside this machine but one that is kept for examples and leads nowhere. The surprising thing:
//! where no way leads out, the kernel counts each attempt, so that even one that failed at once is seen.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::driver::children;

/// A command that runs in a network of its own: with nothing but this machine's own address, or with nothing at all.
pub fn apart(own_address: bool) -> Result<Command> {
    let user = Command::new("id").arg("-u").output()?.stdout;
    let mut command = Command::new("unshare");
    if user != b"0\n" {
        command.arg("--map-root-user");
    }
    let up = if own_address {
        "ip link set lo up && "
    } else {
        ""
    };
    command.args(["--net", "sh", "-c", &format!("{up}exec \"$@\""), "apart"]);
    Ok(command)
}

/// The interfaces that this process can see.
pub fn interfaces() -> Result<Vec<String>> {
    let table = fs::read_to_string("/proc/self/net/dev")?;
    let names = table.lines().filter_map(|line| line.split_once(':'));
    Ok(names.map(|(name, _)| name.trim().to_owned()).collect())
}

/// How often something in the network of this process was to be sent where no way leads, since that network began.
pub fn attempts_to_leave(process: u32) -> Result<u64> {
    let table = fs::read_to_string(format!("/proc/{process}/net/snmp"))?;
    let rows: Vec<&str> = table.lines().filter(|l| l.starts_with("Ip:")).collect();
    let [names, values] = rows[..] else {
        anyhow::bail!("no figures of IP in /proc/net/snmp");
    };
    let mut both = names.split_whitespace().zip(values.split_whitespace());
    let found = both.find(|(name, _)| *name == "OutNoRoutes");
    let old: u64 = found.context("no OutNoRoutes")?.1.parse()?;
    // Where the kernel has no IPv6, the second table is missing.
    let six = fs::read_to_string(format!("/proc/{process}/net/snmp6")).unwrap_or_default();
    let new = six.lines().find_map(|l| l.strip_prefix("Ip6OutNoRoutes"));
    Ok(old + new.map_or(Ok(0), |value| value.trim().parse())?)
}

/// The internet sockets that a process and all that it started have open, each as its protocol and its two addresses.
pub fn sockets(process: u32) -> Result<Vec<String>> {
    let open: BTreeSet<String> = family(process).into_iter().flat_map(sockets_of).collect();
    let known = internet_sockets(process)?;
    let held = open.iter().filter_map(|inode| known.get(inode).cloned());
    Ok(held.collect())
}

/// The process, its children, and theirs. One that ends meanwhile has no sockets.
pub fn family(process: u32) -> Vec<u32> {
    let mut all = vec![process];
    let mut next = 0;
    while let Some(one) = all.get(next).copied() {
        all.extend(children(one).unwrap_or_default());
        next += 1;
    }
    all
}

fn sockets_of(process: u32) -> Vec<String> {
    let entries = fs::read_dir(format!("/proc/{process}/fd"))
        .into_iter()
        .flatten();
    let links = entries
        .flatten()
        .filter_map(|entry| fs::read_link(entry.path()).ok());
    let number = |link: String| -> Option<String> {
        Some(link.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned())
    };
    links
        .filter_map(|link| number(link.to_string_lossy().into_owned()))
        .collect()
}

/// By their inode.
fn internet_sockets(process: u32) -> Result<BTreeMap<String, String>> {
    let mut known = BTreeMap::new();
    let mut tables = 0;
    for protocol in [
        "tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6",
    ] {
        let Ok(table) = fs::read_to_string(format!("/proc/{process}/net/{protocol}")) else {
            continue;
        };
        tables += 1;
        for line in table.lines().skip(1) {
            let words: Vec<&str> = line.split_whitespace().collect();
            if let [_, here, there, _, _, _, _, _, _, inode, ..] = words[..] {
                known.insert(inode.to_owned(), format!("{protocol} {here} {there}"));
            }
        }
    }
    ensure!(tables > 0, "/proc/{process}/net names no sockets");
    Ok(known)
}
