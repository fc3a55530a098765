//! Tests of changes of the base: the shipped policies, and the same with single edits as another version.

mod changes;
mod decisions;
mod record;
mod removed;
mod whole;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use model::{Text, result::Conformance};
use policy::Catalogue;

use super::{UpstreamChange, rely_on, upstream_changes};
use crate::diff::tests::sample;
use crate::overlay::base_of;
use crate::pack::Pack;

/// The shipped policies.
fn shipped() -> Arc<Catalogue> {
    static SHIPPED: OnceLock<Arc<Catalogue>> = OnceLock::new();
    SHIPPED
        .get_or_init(|| {
            Arc::new(policy::load_embedded().into_result().expect("the shipped policies have no errors"))
        })
        .clone()
}

/// An edit of the shipped policies: file, what stands there, and what stands there instead. An empty first text adds to
/// the end of the file, which need not exist.
type Edit<'a> = (&'a str, &'a str, &'a str);

/// The shipped policies with edits, as version 1.1.0.
fn edited(edits: &[Edit<'_>]) -> Arc<Catalogue> {
    // Goes away with the value, also when the edits do not load.
    let kept = tempfile::tempdir().expect("a folder can be made");
    let folder = kept.path();
    copy(&policies(), folder);
    for (file, from, to) in edits.iter().chain(&[("pack.yaml", "version: 1.0.0", "version: 1.1.0")]) {
        let path = folder.join(file);
        let text = fs::read_to_string(&path).unwrap_or_default();
        let changed = if from.is_empty() {
            format!("{text}{to}")
        } else {
            assert!(text.contains(from), "`{file}` does not have `{from}`");
            text.replacen(from, to, 1)
        };
        fs::write(&path, changed).expect("the folder can be written");
    }
    let loaded = policy::load_pack(folder).expect("the folder can be read");
    Arc::new(loaded.into_result().unwrap_or_else(|findings| panic!("{findings:#?}")))
}

fn policies() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../policies")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder can be made");
    for entry in fs::read_dir(from).expect("the policies can be read") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        match entry.path() {
            path if path.is_file() => drop(fs::copy(path, target).expect("the file can be copied")),
            path if path.ends_with("scenarios") || path.ends_with("sectors") => {}
            path => copy(&path, &target),
        }
    }
}

/// The sample, written for a base and with its record.
fn written_for(base: &Arc<Catalogue>, change: impl FnOnce(&mut Pack)) -> Pack {
    let mut pack = sample();
    change(&mut pack);
    pack.header.base = base_of(base);
    pack.header.relied_on = Some(rely_on(&pack, base));
    pack
}

/// Changes of the shipped policies for the sample as the edits make them.
fn after(edits: &[Edit<'_>]) -> (Pack, Arc<Catalogue>, Vec<UpstreamChange>) {
    let (pack, base) = (written_for(&shipped(), |_| {}), edited(edits));
    let changes = upstream_changes(&pack, &base);
    (pack, base, changes)
}

/// The only change.
fn only(changes: &[UpstreamChange]) -> &UpstreamChange {
    let [only] = changes else {
        panic!("one change, not {:?}", changes.iter().map(|change| &change.id).collect::<Vec<_>>())
    };
    only
}

fn reason() -> Text {
    Text {
        ja: "業界の実情に合いません。".to_owned(), en: "It does not fit the sector.".to_owned()
    }
}

/// Conformance of the examples that changed, before and after.
fn conformance(change: &UpstreamChange) -> Vec<(&str, Conformance, Conformance)> {
    let examples = change.effect.examples.iter();
    examples.map(|found| (found.id.as_str(), found.before.conformance, found.after.conformance)).collect()
}
