//! `tashika sector publish`: a version, with its documents, into a folder.

use app::Now;
use app::sector::publish::{Destination, Published};
use serde_json::json;

use super::{Voice, library, open_key};
use crate::arguments::sector::PublishOptions;
use crate::console::{Outcome, Problem, complain};

/// Publishes: all files or none.
pub(super) fn run(options: &PublishOptions) -> Result<Outcome, Problem> {
    let voice = Voice::of(&options.output);
    let library = library(None, voice.lang)?;
    let failed = |error: app::AppError| voice.problem(&error, &options.dir);
    let destination = Destination {
        library: &library,
        dir: &options.dir,
        out: &options.out,
        earlier: options.earlier.as_deref(),
        as_of: Now::read().today(),
    };
    // Whatever can be found without the key is found before a passphrase is asked for.
    let ready = destination.prepare().map_err(failed)?;
    let key = open_key(&options.key, options.passphrase_stdin, voice.json, voice.lang)?;
    let published = ready.publish(&key).map_err(failed)?;
    let (paths, files) =
        destination.place(&published).map_err(|error| voice.problem(&error, &options.out))?;
    let Published { id, version, fingerprint, findings, advice, .. } = &published;
    if !voice.json {
        complain(&findings.iter().map(|finding| finding.render(voice.lang)).collect::<Vec<_>>());
    }
    let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    let mut lines = vec![
        voice.say("cli-sector-published", &[("id", id), ("version", version)]),
        voice.say("cli-sector-fingerprint", &[("fingerprint", fingerprint)]),
    ];
    let least = advice.as_ref().filter(|advice| !advice.enough).and_then(|advice| advice.least.clone());
    lines.extend(least.map(|least| voice.say("cli-sector-version-advice", &[("least", &least)])));
    lines.extend(paths.iter().cloned());
    let value = json!({
        "format": "tashika-sector-publish/1", "id": id, "version": version, "fingerprint": fingerprint,
        "files": paths, "findings": findings, "version_advice": advice,
    });
    voice.tell(&value, &lines)?;
    files.keep();
    Ok(Outcome::Result)
}
