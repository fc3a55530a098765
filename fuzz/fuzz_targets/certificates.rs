//! Certificates made of arbitrary bytes, examined for both purposes.
//!
//! Responsible for: no forgery ends in a root, every line is there, attributes are what the bytes hold. Not
//! responsible for: possession.
#![no_main]

use std::sync::LazyLock;

use chrono::NaiveDate;
use evidence::{Attribute, Attributes, Purpose, Roots, examine, object_length};
use fuzz::known::is_known;
use libfuzzer_sys::fuzz_target;
use model::evidence::{CheckId, CheckResult, Trust};

static ALL: LazyLock<Roots> = LazyLock::new(|| Roots::shipped().with_simulation());
/// A third of them, for most inputs: every root costs a verification.
static FEW: LazyLock<Roots> = LazyLock::new(|| Roots::default().with_simulation());
static DAY: LazyLock<NaiveDate> =
    LazyLock::new(|| NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day of the calendar"));

/// The lines of an examination.
const LINES: [CheckId; 9] = [
    CheckId::SignatureToRoot,
    CheckId::Validity,
    CheckId::BasicConstraints,
    CheckId::KeyUsage,
    CheckId::ExtendedKeyUsage,
    CheckId::Policy,
    CheckId::KeyIdentifier,
    CheckId::Algorithm,
    CheckId::Revocation,
];

fuzz_target!(|bytes: &[u8]| {
    let roots: &Roots = if bytes.len().is_multiple_of(4) { &ALL } else { &FEW };
    let both = [Purpose::UserAuth, Purpose::Signature].map(|purpose| examine(bytes, purpose, *DAY, roots));
    for examined in &both {
        let Ok(examination) = examined else { continue };
        assert_eq!(examination.checks.iter().map(|check| check.id).collect::<Vec<_>>(), LINES);
        let result = |id| examination.checks.iter().find(|check| check.id == id).map(|check| check.result);
        assert_eq!(result(CheckId::Revocation), Some(CheckResult::NotChecked), "revocation is never checked");
        assert!(examination.checks.iter().all(|check| !check.reason.is_empty()));
        let to_root = result(CheckId::SignatureToRoot) == Some(CheckResult::Pass);
        assert_eq!(to_root, examination.trust != Trust::None, "trust is where the chain ends");
        assert!(!to_root || is_known(bytes), "a forgery ends in a root");
        assert!(!examination.holds() || to_root);
    }
    let [Ok(auth), Ok(sign)] = &both else {
        assert!(both.iter().all(Result::is_err), "whether the bytes can be read depends on no purpose");
        return;
    };
    assert!(!(auth.holds() && sign.holds()), "one certificate serves both purposes");
    // Bytes behind the object are filler.
    let length = object_length(bytes).expect("what was read has a length");
    if length < bytes.len() {
        let alone = examine(bytes.get(..length).expect("all there"), Purpose::UserAuth, *DAY, roots);
        assert_eq!(alone.expect("the same object").checks, auth.checks);
    }
    if let Ok(found) = Attributes::from_certificate(bytes) {
        for of in [Attribute::Name, Attribute::Address] {
            let text = found.full(of).as_bytes();
            assert!(text.is_empty() || bytes.windows(text.len()).any(|part| part == text));
        }
        assert!(["male", "female", "other", "unknown"].contains(&found.full(Attribute::Sex)));
        assert_eq!(found.full(Attribute::Birth).len(), 10);
    }
});
