//! The window's walls as they were built: what Tauri compiled into the program, not what a file says.
//!
//! It holds the configuration, the capabilities and the commands against what was reviewed, and refuses whatever is
//! looser or unknown. The surprising thing: it asks the very authority that will decide at run time, for every
//! command that Tauri and its plugins know, from every window and from a page elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use tauri::Context;
use tauri::ipc::Origin;
use tauri::utils::assets::{AssetKey, CspHash};

use crate::shell;

/// What each window may call. Changed by hand, after review.
const REVIEWED: [(&str, &[&str]); 2] = [
    (
        "main",
        &[
            "call",
            "full_screen",
            "keep_here",
            "leave",
            "plugin:event|listen",
            "plugin:event|unlisten",
            "quit",
            "ready",
            "show_room",
            "unkept",
        ],
    ),
    (
        "room",
        &["plugin:event|listen", "plugin:event|unlisten", "room"],
    ),
];

/// The permissions behind it; each capability is called like its one window.
const PERMISSIONS: [(&str, &[&str]); 2] = [
    (
        "main",
        &[
            "allow-call",
            "allow-full-screen",
            "allow-keep-here",
            "allow-leave",
            "allow-quit",
            "allow-ready",
            "allow-show-room",
            "allow-unkept",
            "core:event:allow-listen",
            "core:event:allow-unlisten",
        ],
    ),
    (
        "room",
        &[
            "allow-room",
            "core:event:allow-listen",
            "core:event:allow-unlisten",
        ],
    ),
];

/// What must stand in the configuration, word for word.
fn settings() -> Vec<(&'static str, Value)> {
    vec![
        // Windows are made in `window.rs`, so that none is without its rules for addresses.
        ("/app/windows", json!([])),
        ("/app/trayIcon", Value::Null),
        ("/app/withGlobalTauri", json!(false)),
        ("/app/macOSPrivateApi", json!(false)),
        ("/app/security/freezePrototype", json!(true)),
        ("/app/security/assetProtocol/enable", json!(false)),
        ("/app/security/assetProtocol/scope", json!([])),
        ("/app/security/devCsp", Value::Null),
        ("/app/security/pattern/use", json!("brownfield")),
        ("/app/security/capabilities", json!(labels())),
        ("/build/devUrl", Value::Null),
        ("/plugins", json!({})),
    ]
}

/// What a directive of the content security policy may name. One that is not here may name nothing.
const SOURCES: [(&str, &[&str]); 6] = [
    ("script-src", &["'self'"]),
    ("style-src", &["'self'"]),
    // The component library places its menus with the style attribute.
    ("style-src-attr", &["'unsafe-inline'"]),
    ("img-src", &["'self'"]),
    ("font-src", &["'self'"]),
    // The way to Rust: the first on Linux and macOS, the second inside WebView2.
    ("connect-src", &["ipc:", "http://ipc.localhost"]),
];

/// Directives that `default-src` does not stand in for: where they are missing, everything is allowed.
const NEVER_MISSING: [&str; 5] = [
    "default-src",
    "script-src",
    "base-uri",
    "form-action",
    "frame-ancestors",
];

fn labels() -> Vec<&'static str> {
    REVIEWED.iter().map(|(label, _)| *label).collect()
}

/// What is looser in a configuration than it was reviewed.
fn loose_configuration(config: &Value) -> Vec<String> {
    let mut found: Vec<String> = settings()
        .into_iter()
        .filter(|(at, reviewed)| config.pointer(at).unwrap_or(&Value::Null) != reviewed)
        .map(|(at, reviewed)| format!("{at} is not {reviewed}"))
        .collect();
    dangerous(config, &mut found);
    match config.pointer("/app/security/csp").and_then(Value::as_str) {
        Some(policy) => found.extend(loose_policy(policy)),
        None => found.push("no content security policy in one line".to_owned()),
    }
    found
}

/// Whatever Tauri itself calls dangerous stays off.
fn dangerous(value: &Value, found: &mut Vec<String>) {
    for (name, inside) in value.as_object().into_iter().flatten() {
        let off = [json!(false), Value::Null].contains(inside);
        if name.to_lowercase().starts_with("dangerous") && !off {
            found.push(format!("{name} is on"));
        }
        dangerous(inside, found);
    }
    for inside in value.as_array().into_iter().flatten() {
        dangerous(inside, found);
    }
}

fn loose_policy(policy: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut named = BTreeSet::new();
    for directive in policy.split(';').map(str::trim).filter(|d| !d.is_empty()) {
        let mut words = directive.split_whitespace();
        let name = words.next().unwrap_or_default();
        if !named.insert(name) {
            found.push(format!("{name} stands twice"));
        }
        let sources: Vec<&str> = words.collect();
        let allowed = SOURCES.iter().find(|(known, _)| *known == name);
        let allowed = allowed.map_or(&[][..], |(_, sources)| sources);
        if sources.is_empty() || sources == ["'none'"] {
            continue;
        }
        let foreign = sources.iter().filter(|source| !allowed.contains(source));
        found.extend(foreign.map(|source| format!("{name} names {source}")));
    }
    let missing = NEVER_MISSING.iter().filter(|name| !named.contains(*name));
    found.extend(missing.map(|name| format!("{name} is missing")));
    found
}

/// What is looser in the capabilities than it was reviewed.
fn loose_capabilities(capabilities: &Value) -> Vec<String> {
    let empty = serde_json::Map::new();
    let built = capabilities.as_object().unwrap_or(&empty);
    let mut found = Vec::new();
    for (label, permissions) in PERMISSIONS {
        let Some(capability) = built.get(label) else {
            found.push(format!("{label} has no capability"));
            continue;
        };
        let mut given: Vec<Value> = array(&capability["permissions"]);
        given.sort_by_key(Value::to_string);
        if json!(given) != json!(permissions) {
            found.push(format!("{label} gives {given:?}"));
        }
        // Whatever is not known here may widen it: another page, another window, another platform's exception.
        let reviewed = json!({ "identifier": label, "windows": [label], "local": true });
        for (name, value) in capability.as_object().unwrap_or(&empty) {
            let known = ["permissions", "description"].contains(&name.as_str());
            if !known && reviewed.get(name) != Some(value) {
                found.push(format!("{label} says {name}: {value}"));
            }
        }
    }
    let unknown = built
        .keys()
        .filter(|name| !labels().contains(&name.as_str()));
    found.extend(unknown.map(|name| format!("{name} was not reviewed")));
    found
}

fn array(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

/// Every command that something in the program has a permission for, under the name that a page calls.
fn known_commands(manifests: &Value) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    for (plugin, manifest) in manifests.as_object().into_iter().flatten() {
        let permissions = manifest["permissions"].as_object();
        for permission in permissions.into_iter().flatten().map(|(_, value)| value) {
            for command in array(&permission["commands"]["allow"]) {
                let command = command.as_str().unwrap_or_default();
                known.insert(match plugin.strip_prefix("core:").unwrap_or(plugin) {
                    "__app-acl__" => command.to_owned(),
                    plugin => format!("plugin:{plugin}|{command}"),
                });
            }
        }
    }
    known
}

fn compiled(name: &str) -> Value {
    let file = std::path::Path::new(env!("OUT_DIR")).join(name);
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

fn context() -> Context<tauri::Wry> {
    shell::context()
}

#[test]
fn the_configuration_is_as_tight_as_it_was_reviewed() {
    let config = serde_json::to_value(context().config()).unwrap();
    assert_eq!(loose_configuration(&config), [""; 0]);
}

#[test]
fn the_capabilities_are_those_that_were_reviewed() {
    assert_eq!(loose_capabilities(&compiled("capabilities.json")), [""; 0]);
}

#[test]
fn each_window_may_call_what_was_reviewed_and_a_page_elsewhere_nothing() {
    let mut context = context();
    let authority = context.runtime_authority_mut();
    let known = known_commands(&compiled("acl-manifests.json"));
    assert!(known.contains("plugin:window|close") && known.contains("plugin:dialog|open"));
    let elsewhere = || Origin::Remote {
        url: "https://example.org/".parse().unwrap(),
    };
    let reviewed: BTreeMap<&str, &[&str]> = REVIEWED.into_iter().collect();
    for label in [&labels()[..], &["another", ""]].concat() {
        let may = |origin: &Origin| -> Vec<&String> {
            let allowed = |command: &&String| {
                let access = authority.resolve_access(command, label, label, origin);
                access.is_some()
            };
            known.iter().filter(allowed).collect()
        };
        let expected: &[&str] = reviewed.get(label).copied().unwrap_or_default();
        assert_eq!(may(&Origin::Local), expected, "the window {label}");
        assert_eq!(may(&elsewhere()), [""; 0], "a page in the window {label}");
    }
}

#[test]
fn the_commands_that_exist_are_those_that_are_checked_and_those_that_a_window_may_call() {
    let own = |names: BTreeSet<String>| -> BTreeSet<String> {
        let plugin = |name: &String| name.starts_with("plugin:");
        names.into_iter().filter(|name| !plugin(name)).collect()
    };
    let exist: BTreeSet<String> = shell::COMMANDS.iter().map(|n| (*n).to_owned()).collect();
    let checked = own(known_commands(&compiled("acl-manifests.json")));
    let given = REVIEWED.iter().flat_map(|(_, names)| names.iter());
    let given = own(given.map(|name| (*name).to_owned()).collect());
    assert_eq!(exist, checked, "generate_handler! and build.rs");
    assert_eq!(exist, given, "generate_handler! and the windows");
}

#[test]
fn the_policy_names_the_pages_own_scripts_and_one_line_in_it_by_their_hashes() {
    let context = context();
    let hashes = context.assets().csp_hashes(&AssetKey::from("/index.html"));
    let (scripts, others): (Vec<_>, Vec<_>) =
        hashes.partition(|hash| matches!(hash, CspHash::Script(_)));
    let names = context.assets().iter().map(|(name, _)| name.into_owned());
    let files = names.filter(|name| name.ends_with(".js")).count();
    assert_eq!((scripts.len(), others.len()), (files + 1, 0));
}

#[test]
fn a_configuration_that_is_looser_is_refused() {
    let tight = serde_json::to_value(context().config()).unwrap();
    for (at, looser) in [
        ("/app/windows", json!([{ "label": "main" }])),
        ("/app/withGlobalTauri", json!(true)),
        ("/app/security/freezePrototype", json!(false)),
        ("/app/security/assetProtocol/enable", json!(true)),
        ("/app/security/assetProtocol/scope", json!(["**"])),
        ("/app/security/devCsp", json!("default-src *")),
        ("/app/security/csp", Value::Null),
        ("/app/security/csp", json!({ "default-src": "'none'" })),
        ("/app/security/capabilities", json!([])),
        ("/app/security/capabilities", json!(["main", "more"])),
        (
            "/app/security/dangerousDisableAssetCspModification",
            json!(true),
        ),
        (
            "/app/security/dangerousDisableAssetCspModification",
            json!(["script-src"]),
        ),
        ("/build/devUrl", json!("http://localhost:1420")),
        ("/plugins", json!({ "fs": {} })),
    ] {
        let mut config = tight.clone();
        let (inside, name) = at.rsplit_once('/').unwrap();
        config.pointer_mut(inside).expect(at)[name] = looser.clone();
        assert_eq!(loose_configuration(&config).len(), 1, "{at} {looser}");
    }
    let mut config = tight;
    config["plugins"] = json!({ "updater": { "dangerousInsecureTransportProtocol": true } });
    let found = loose_configuration(&config);
    assert!(found.contains(&"dangerousInsecureTransportProtocol is on".to_owned()));
}

#[test]
fn a_policy_that_is_looser_is_refused() {
    let context = context();
    let config = serde_json::to_value(context.config()).unwrap();
    let tight = config["app"]["security"]["csp"]
        .as_str()
        .unwrap()
        .to_owned();
    for (that, this) in [
        ("default-src 'none'", "default-src 'self'"),
        ("default-src 'none'; ", ""),
        ("script-src 'self'; ", ""),
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        ("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
        ("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
        ("script-src 'self'", "script-src 'self' 'strict-dynamic'"),
        ("script-src 'self'", "script-src 'self' data:"),
        ("script-src 'self'", "script-src 'self' blob:"),
        ("script-src 'self'", "script-src 'self' https:"),
        (
            "script-src 'self'",
            "script-src 'self' https://cdn.example.org",
        ),
        ("script-src 'self'", "script-src *"),
        ("script-src 'self'", "script-src 'self'; script-src-elem *"),
        ("script-src 'self'", "script-src 'self'; script-src *"),
        ("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
        ("img-src 'self'", "img-src 'self' data:"),
        ("connect-src ipc:", "connect-src https://example.org ipc:"),
        ("base-uri 'none'; ", ""),
        ("form-action 'none'; ", ""),
        ("frame-ancestors 'none'; ", ""),
        ("frame-src 'none'", "frame-src https://example.org"),
        ("worker-src 'none'", "worker-src blob:"),
    ] {
        assert!(tight.contains(that), "{that}");
        let looser = tight.replacen(that, this, 1);
        assert!(!loose_policy(&looser).is_empty(), "{looser}");
    }
}

#[test]
fn a_capability_that_is_looser_is_refused() {
    let tight = compiled("capabilities.json");
    let given = array(&tight["main"]["permissions"]);
    let with = |more: Value| json!([&given[..], &[more]].concat());
    for (field, looser) in [
        ("permissions", with(json!("core:default"))),
        ("permissions", with(json!("dialog:default"))),
        ("permissions", with(json!("core:event:allow-emit"))),
        (
            "permissions",
            with(json!({ "identifier": "fs:allow-read", "allow": ["**"] })),
        ),
        ("permissions", json!(given[1..])),
        ("windows", json!(["*"])),
        ("windows", json!(["main", "room"])),
        ("webviews", json!(["*"])),
        ("remote", json!({ "urls": ["https://example.org"] })),
        ("local", json!(false)),
    ] {
        let mut capabilities = tight.clone();
        capabilities["main"][field] = looser.clone();
        assert_eq!(
            loose_capabilities(&capabilities).len(),
            1,
            "{field}: {looser}"
        );
    }
    let mut capabilities = tight.clone();
    capabilities["more"] = tight["main"].clone();
    assert_eq!(loose_capabilities(&capabilities), ["more was not reviewed"]);
    let none = loose_capabilities(&json!({}));
    assert_eq!(none, ["main has no capability", "room has no capability"]);
}
