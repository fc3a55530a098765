//! Who may use whom: our crates among themselves, and the one door of each foreign idea.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;
use tests::root;

use crate::files;

/// What each of ours may import of ours, as ARCHITECTURE.md has it.
const ALLOWED: [(&str, &[&str]); 16] = [
    ("model", &[]),
    ("words", &["model"]),
    ("policy", &["model"]),
    ("engine", &["model", "policy"]),
    ("sector", &["model", "policy", "engine"]),
    ("card", &[]),
    ("reader", &["card"]),
    ("virtual-card", &["card"]),
    ("evidence", &["model", "card"]),
    ("seal", &[]),
    ("store", &["model"]),
    ("report", &["model", "words"]),
    (
        "app",
        &[
            "model",
            "words",
            "policy",
            "engine",
            "card",
            "reader",
            "virtual-card",
            "evidence",
            "seal",
            "sector",
            "store",
            "report",
        ],
    ),
    ("cli", &["app", "engine", "model", "policy", "report", "sector", "words"]),
    ("src-tauri", &["app"]),
    (
        "tests",
        &[
            "app",
            "card",
            "cli",
            "engine",
            "evidence",
            "model",
            "policy",
            "reader",
            "report",
            "seal",
            "sector",
            "store",
            "virtual-card",
            "words",
        ],
    ),
];

/// Those of ours that may import a foreign crate; a star stands for any ending.
const DOORS: [(&str, &[&str]); 24] = [
    ("rusqlite*", &["store"]),
    ("printpdf", &["report"]),
    ("lopdf", &["report"]),
    ("ttf-parser", &["report"]),
    ("ts-rs", &["app"]),
    ("csv", &["app"]),
    ("tauri*", &["src-tauri"]),
    ("fluent-bundle", &["words"]),
    ("unic-langid", &["words"]),
    ("clap", &["cli"]),
    ("saphyr-parser", &["policy"]),
    ("pcsc", &["reader"]),
    ("x509-parser", &["evidence"]),
    ("ed25519-dalek", &["seal"]),
    ("argon2", &["seal"]),
    ("chacha20poly1305", &["seal"]),
    // A pack and a DOCX are both archives.
    ("zip", &["report", "seal"]),
    ("flate2", &["seal"]),
    // DOCX is XML.
    ("quick-xml", &["report"]),
    // Versions of guidelines.
    ("semver", &["app", "sector"]),
    ("rpassword", &["cli"]),
    ("ctrlc", &["cli", "src-tauri"]),
    ("rustix", &["cli"]),
    // Three embed files: policies, trust anchors, virtual cards.
    ("include_dir", &["policy", "evidence", "virtual-card"]),
];

/// What nobody may import: Tashika talks to no network, and cannot read a My Number. Tests may use `myna-card`.
const NOBODY: [&str; 7] = ["reqwest", "hyper", "ureq", "tokio", "curl", "isahc", "myna-card"];

/// Our packages with the packages that each imports outside tests.
fn packages() -> BTreeMap<String, BTreeSet<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .expect("cargo knows the workspace");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let text = |value: &Value| value.as_str().expect("a name").to_owned();
    let list = |value: &Value| value.as_array().expect("a list").clone();
    list(&metadata["packages"])
        .iter()
        .map(|package| {
            let dependencies = list(&package["dependencies"]);
            let normal = dependencies.iter().filter(|dependency| dependency["kind"].is_null());
            (text(&package["name"]), normal.map(|dependency| text(&dependency["name"])).collect())
        })
        .collect()
}

#[test]
fn our_crates_import_only_what_they_may() {
    let packages = packages();
    let ours: BTreeSet<&str> = ALLOWED.iter().map(|(name, _)| *name).collect();
    assert_eq!(packages.keys().map(String::as_str).collect::<BTreeSet<_>>(), ours, "crates and table differ");
    for (name, allowed) in ALLOWED {
        for import in packages[name].iter().filter(|import| ours.contains(import.as_str())) {
            assert!(allowed.contains(&import.as_str()), "{name} must not import {import}");
        }
    }
}

#[test]
fn every_foreign_idea_has_one_door() {
    let is = |pattern: &str, name: &str| match pattern.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == pattern,
    };
    for (name, imports) in packages() {
        for import in imports {
            for (foreign, doors) in DOORS {
                assert!(
                    !is(foreign, &import) || doors.contains(&name.as_str()),
                    "{name} must not import {import}; {doors:?} does"
                );
            }
            assert!(!NOBODY.contains(&import.as_str()), "{name} must not import {import}");
        }
    }
}

#[test]
fn every_part_is_described() {
    let described = std::fs::read_to_string(files::at("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    for (name, _) in ALLOWED {
        let found = [format!("| `crates/{name}` |"), format!("| `{name}` |")];
        assert!(found.iter().any(|cell| described.contains(cell)), "{name} is missing in ARCHITECTURE.md");
    }
}

#[test]
fn the_clock_is_read_at_the_edge_alone() {
    let reading = ["Utc::now", "Local::now", "SystemTime::now"];
    let sources = files::with(|path| {
        path.ends_with(".rs")
            && (path.contains("/src/") || path.starts_with("src-tauri"))
            && !files::is_test(path)
    });
    for file in sources.iter().filter(|file| file.path != "crates/app/src/clock.rs") {
        let found = reading.iter().find(|call| file.text.contains(**call));
        assert!(found.is_none(), "{} reads the clock: {found:?}", file.path);
    }
}

#[test]
fn only_one_module_of_the_screens_knows_the_host() {
    for file in files::with(|path| path.starts_with("ui/src/") && !files::is_test(path)) {
        let imports = file.text.contains("@tauri-apps");
        assert!(!imports || file.path == "ui/src/ipc/client.ts", "{} imports the host", file.path);
    }
}
