//! The examination of one certificate, each check its own line.
//!
//! Responsible for: the order of checks and what the whole says about trust. Not responsible for:
//! possession, and whether a failed check ends a test.

mod chain;
mod line;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use model::evidence::{Check, CheckId, CheckResult, Trust};

use crate::certificate::{self, Malformed};
use crate::jpki::{IssuerName, Purpose};
use crate::key::PublicKey;
use crate::reason::Reason;
use crate::roots::Roots;
use chain::Chain;

/// What an examination found.
#[derive(Clone, Debug)]
pub struct Examination {
    /// The checks, in the order in which they are shown; possession comes later.
    pub checks: Vec<Check>,
    /// The set of roots the chain ends in; none where the first check does not pass.
    pub trust: Trust,
    /// Whether the key of a root of virtual cards made the signature.
    pub simulated: bool,
    /// The generation of the root whose key made the signature, where it has one.
    pub generation: Option<String>,
    /// The name the issuer bears.
    pub issuer: IssuerName,
    /// The certificate on the day, without its root.
    pub validity: Validity,
    /// The key, where it is of an accepted kind.
    pub key: Option<PublicKey>,
}

impl Examination {
    /// Whether no check failed.
    pub fn holds(&self) -> bool {
        self.checks.iter().all(|check| check.result != CheckResult::Fail) && self.trust != Trust::None
    }
}

/// The validity of a certificate on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// The day lies within.
    Valid,
    /// The day lies behind.
    Expired,
    /// The day lies before.
    NotYetValid,
}

impl Validity {
    /// The word as a fact.
    pub fn word(self) -> &'static str {
        match self {
            Validity::Valid => "valid",
            Validity::Expired => "expired",
            Validity::NotYetValid => "not-yet-valid",
        }
    }

    /// The validity of a span of time on a day in Japan. A span is valid on a day when it holds a moment of
    /// it: certificates of the JPKI end with a day in Japan, and begin when they are issued.
    fn on(day: NaiveDate, not_before: i64, not_after: i64) -> Self {
        let midnight = day.and_time(NaiveTime::MIN).and_utc().timestamp() - TimeDelta::hours(9).num_seconds();
        let next = midnight + TimeDelta::days(1).num_seconds();
        if not_before >= next {
            Validity::NotYetValid
        } else if not_after < midnight {
            Validity::Expired
        } else {
            Validity::Valid
        }
    }
}

/// Examines a certificate for a purpose on a day. Bytes behind it are filler.
///
/// Which root it comes from is decided by the signature; the names must agree as well. An unknown critical
/// extension fails `key-usage`, because such an extension limits what a certificate may be used for in a
/// manner that this program cannot tell.
pub fn examine(
    bytes: &[u8],
    purpose: Purpose,
    as_of: NaiveDate,
    roots: &Roots,
) -> Result<Examination, Malformed> {
    let certificate = certificate::read(bytes)?;
    let chain = Chain::find(&certificate, purpose, as_of, roots);
    let signer = chain.signer();
    let trust = chain.trust();
    let span = certificate.validity();
    let checks = vec![
        chain.reason().on(CheckId::SignatureToRoot),
        line::validity(&certificate, as_of, signer).on(CheckId::Validity),
        line::basic_constraints(&certificate).on(CheckId::BasicConstraints),
        line::key_usage(&certificate, purpose).on(CheckId::KeyUsage),
        line::extended_key_usage(&certificate, purpose).on(CheckId::ExtendedKeyUsage),
        line::policy(&certificate, purpose, trust).on(CheckId::Policy),
        line::key_identifier(&certificate, signer).on(CheckId::KeyIdentifier),
        line::algorithm(&certificate).on(CheckId::Algorithm),
        revocation(purpose),
    ];
    Ok(Examination {
        checks,
        trust,
        simulated: signer.is_some_and(|root| root.simulated),
        generation: signer.and_then(|root| root.generation.clone()),
        issuer: IssuerName::of(certificate.issuer()),
        validity: Validity::on(as_of, span.not_before.timestamp(), span.not_after.timestamp()),
        key: PublicKey::from_info(certificate.public_key()).ok(),
    })
}

/// The check of revocation, which is never made: the law gives the data to others alone.
/// Source: 電子署名等に係る地方公共団体情報システム機構の認証業務に関する法律, articles 17 and 36.
fn revocation(purpose: Purpose) -> Check {
    match purpose {
        Purpose::Signature => Reason::RevocationSignatureVerifiersOnly,
        Purpose::UserAuth => Reason::RevocationAuthenticationVerifiersOnly,
    }
    .on(CheckId::Revocation)
}

/// The check of attributes that were read without the record that proves them.
pub fn authenticity() -> Check {
    Reason::IntegrityRecordNotRead.on(CheckId::Authenticity)
}
