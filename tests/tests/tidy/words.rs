//! Words: both languages complete, no key unused, no key missing, a sentence and a remedy for every error.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::{self, File};

/// What stands before the words of codes, ids and states in keys that are put together.
const PREFIXES: [&str; 63] = [
    "card-attribute-",
    "card-attribute-sex-",
    "card-band-",
    "card-check-",
    "card-fact-",
    "card-fact-value-",
    "card-finding-",
    "card-result-",
    "card-secret-",
    "card-step-",
    "card-test-",
    "card-trust-",
    "card-verdict-",
    "check-",
    "error-",
    "open-",
    "phase-",
    "reason-",
    "recommend-role-",
    "seal-alteration-",
    "seal-measure-",
    "seal-path-",
    "sector-add-",
    "sector-column-",
    "sector-conformance-",
    "sector-field-",
    "sector-figures-",
    "sector-handover-",
    "sector-handover-part-",
    "sector-impact-",
    "sector-need-",
    "sector-obligation-",
    "sector-op-",
    "sector-part-",
    "sector-question-kind-",
    "sector-reading-",
    "sector-result-",
    "sector-review-",
    "sector-state-",
    "state-",
    "status-",
    "ui-cards-result-",
    "ui-cards-step-",
    "ui-cards-verdict-",
    "ui-cards-weight-",
    "ui-changed-",
    "ui-draft-",
    "ui-method-",
    "ui-method-section-",
    "ui-method-table-",
    "ui-phase-",
    "ui-question-state-",
    "ui-reason-",
    "ui-sector-add-",
    "ui-sector-checks-",
    "ui-sector-move-",
    "ui-sector-state-",
    "ui-sector-tab-",
    "ui-service-",
    "ui-step-",
    "ui-step-state-",
    "ui-theme-",
    "ui-view-reading-",
];

/// What may stand behind such words.
const ENDINGS: [&str; 10] =
    ["", "-help", "-hint", "-label", "-needs", "-reads", "-remedy", "-reveals", "-window", "-wrong"];

/// Keys of one language, with the text of each.
fn keys(lang: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut key = None;
    for file in files::with(|path| path.starts_with(&format!("assets/locales/{lang}/"))) {
        for line in file.text.lines() {
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let (name, text) = line.split_once(" =").expect("a key and its text");
                let before = found.insert(name.to_owned(), text.to_owned());
                assert!(before.is_none(), "{name} stands twice in {lang}");
                key = Some(name.to_owned());
            } else if let Some(text) = key.as_ref().and_then(|key| found.get_mut(key)) {
                text.push_str(line);
            }
        }
    }
    found
}

/// Sources that speak: Rust and screens, without tests.
fn sources() -> Vec<File> {
    let endings = [".rs", ".ts", ".svelte"];
    files::with(|path| {
        endings.iter().any(|ending| path.ends_with(ending))
            && !files::is_test(path)
            && (path.contains("/src/") || path.starts_with("src-tauri"))
    })
}

/// Every quoted word of a text.
fn literals(text: &str) -> BTreeSet<&str> {
    let is_word = |part: &&str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    text.split(['"', '\'', '`']).filter(is_word).collect()
}

#[test]
fn both_languages_have_every_key() {
    let (ja, en) = (keys("ja"), keys("en"));
    let names = |keys: &BTreeMap<String, String>| keys.keys().cloned().collect::<BTreeSet<_>>();
    let (ja, en) = (names(&ja), names(&en));
    let only: Vec<&String> = ja.symmetric_difference(&en).collect();
    assert!(only.is_empty(), "in one language only: {only:?}");
    assert!(ja.len() > 500, "the catalogues were read");
}

#[test]
fn no_key_is_unused() {
    let sources = sources();
    let quoted: BTreeSet<&str> = sources.iter().flat_map(|file| literals(&file.text)).collect();
    let all = keys("ja");
    let referred = |key: &str| all.values().any(|text| text.contains(&format!("{{ {key} }}")));
    // A word that nothing else in the sources mentions is no code that can arise.
    let composed = |key: &str| {
        PREFIXES.iter().any(|prefix| {
            key.strip_prefix(prefix).is_some_and(|rest| {
                ENDINGS
                    .iter()
                    .any(|ending| rest.strip_suffix(ending).is_some_and(|word| quoted.contains(word)))
            })
        })
    };
    // Two words behind a prefix: a test and its verdict.
    let composed_of_two = |key: &str| {
        key.strip_prefix("card-verdict-").is_some_and(|rest| {
            rest.rsplit_once('-')
                .is_some_and(|(test, verdict)| quoted.contains(test) && quoted.contains(verdict))
        })
    };
    // A sentence in two forms: settled, and open.
    let two_forms = |key: &str| key.strip_suffix("-open").is_some_and(|settled| quoted.contains(settled));
    let said = |key: &str| {
        quoted.contains(key) || referred(key) || composed(key) || composed_of_two(key) || two_forms(key)
    };
    let unused: Vec<&String> = all.keys().filter(|key| !said(key)).collect();
    assert!(unused.is_empty(), "{} keys that nothing says:\n{unused:#?}", unused.len());
}

#[test]
fn every_prefix_is_still_composed_somewhere() {
    let sources = sources();
    for prefix in PREFIXES {
        let used = [format!("\"{prefix}{{"), format!("`{prefix}${{"), format!("\"{prefix}\"")];
        let found = sources.iter().any(|file| used.iter().any(|part| file.text.contains(part)));
        assert!(found, "nothing puts a word behind {prefix}");
    }
}

#[test]
fn every_key_that_is_said_exists() {
    let all = keys("ja");
    let calls = ["say(\"", "say_with(\"", "find(\"", " t(\"", "(t(\"", "{t(\"", "words.t(\""];
    let mut missing = Vec::new();
    for file in sources() {
        for call in calls {
            for (place, _) in file.text.match_indices(call) {
                let key = file.text[place + call.len()..].split('"').next().unwrap_or_default();
                let is_key = key.contains('-') && !key.contains([' ', '{', '/', ':', '.']);
                if is_key && !all.contains_key(key) {
                    missing.push(format!("{}: {key}", file.path));
                }
            }
        }
    }
    assert!(missing.is_empty(), "said but not written:\n{}", missing.join("\n"));
}

#[test]
fn every_error_says_what_happened_and_what_to_do() {
    let text = std::fs::read_to_string(files::at("crates/app/src/error.rs")).expect("the errors");
    let start = text.find("pub fn code(").expect("the codes");
    let end = text[start..].find("\n    }\n").expect("the end of the codes");
    let codes: BTreeSet<&str> = text[start..start + end]
        .split("=> \"")
        .skip(1)
        .map(|rest| rest.split('"').next().expect("a code"))
        .collect();
    assert!(codes.len() >= 20, "{codes:?}");
    for lang in ["ja", "en"] {
        let keys = keys(lang);
        for code in &codes {
            for key in [format!("error-{code}"), format!("error-{code}-help")] {
                assert!(keys.contains_key(&key), "{key} is missing in {lang}");
            }
        }
    }
    let documented =
        std::fs::read_to_string(files::at("docs/error-codes.md")).expect("the document of codes");
    for code in codes {
        assert!(documented.contains(&format!("| `{code}` |")), "{code} is not in docs/error-codes.md");
    }
}
