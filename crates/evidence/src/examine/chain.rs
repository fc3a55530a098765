//! Which known root signed a certificate.
//!
//! Responsible for: the decision by signature. Not responsible for: anything else a root must be.

use chrono::NaiveDate;
use model::evidence::Trust;
use x509_parser::certificate::X509Certificate;

use super::Validity;
use crate::jpki::{IssuerName, Purpose};
use crate::reason::Reason;
use crate::roots::{Root, Roots};
use crate::scheme::Scheme;

/// What the signature tells.
pub(super) enum Chain<'r> {
    /// This root issued it.
    Ends(&'r Root),
    /// The key of this root made the signature, and yet the chain does not hold.
    Refused(&'r Root, Reason),
    /// No known key made the signature, or it was not evaluated.
    Open(Reason),
}

impl<'r> Chain<'r> {
    /// Looks for the root.
    pub(super) fn find(
        certificate: &X509Certificate<'_>,
        purpose: Purpose,
        day: NaiveDate,
        roots: &'r Roots,
    ) -> Self {
        let Some(scheme) = Scheme::of(certificate) else {
            return Chain::Open(Reason::SignatureNotEvaluated);
        };
        let signers: Vec<&Root> = roots.iter().filter(|root| scheme.signed(certificate, &root.key)).collect();
        let named = |root: &&Root| root.name == certificate.issuer().as_raw();
        let suits = |root: &&Root| root.purpose.is_none_or(|of_root| of_root == purpose);
        let on_day = |root: &&Root| Validity::on(day, root.not_before, root.not_after) == Validity::Valid;
        // A key may stand in several root certificates: the one that fits in all respects counts.
        let fitting = || signers.iter().copied().filter(named).filter(suits);
        if let Some(root) = fitting().find(on_day).or_else(|| fitting().next()) {
            return Chain::Ends(root);
        }
        if let Some(root) = signers.iter().copied().find(named) {
            return Chain::Refused(root, Reason::RootOtherPurpose);
        }
        match signers.first() {
            Some(root) => Chain::Refused(root, Reason::IssuerNameDiffers),
            None => Chain::Open(match IssuerName::of(certificate.issuer()) {
                IssuerName::Jpki | IssuerName::JpkiTest => Reason::JpkiNameUnknownKey,
                IssuerName::Other => Reason::UnknownIssuer,
            }),
        }
    }

    /// The root whose key made the signature.
    pub(super) fn signer(&self) -> Option<&'r Root> {
        match self {
            Chain::Ends(root) | Chain::Refused(root, _) => Some(root),
            Chain::Open(_) => None,
        }
    }

    /// The set the chain ends in.
    pub(super) fn trust(&self) -> Trust {
        match self {
            Chain::Ends(root) => root.trust,
            Chain::Refused(..) | Chain::Open(_) => Trust::None,
        }
    }

    /// The finding.
    pub(super) fn reason(&self) -> Reason {
        match self {
            Chain::Ends(_) => Reason::SignedByRoot,
            Chain::Refused(_, reason) | Chain::Open(reason) => *reason,
        }
    }
}
