//! The checks of one certificate besides its signature, one function each.
//!
//! Responsible for: what is right and what is not. Not responsible for: their order.
//!
//! What the profile of the JPKI always has is demanded, not only looked at where it stands there: validity,
//! a binding key usage, the policy, the key of the issuer.

use chrono::NaiveDate;
use model::evidence::Trust;
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::{KeyUsage, ParsedExtension};
use x509_parser::oid_registry::{
    OID_X509_EXT_AUTHORITY_KEY_IDENTIFIER, OID_X509_EXT_BASIC_CONSTRAINTS, OID_X509_EXT_CERTIFICATE_POLICIES,
    OID_X509_EXT_EXTENDED_KEY_USAGE, OID_X509_EXT_ISSUER_ALT_NAME, OID_X509_EXT_KEY_USAGE,
    OID_X509_EXT_SUBJECT_ALT_NAME, OID_X509_EXT_SUBJECT_KEY_IDENTIFIER, Oid,
};

use super::Validity;
use crate::certificate::extension;
use crate::jpki::{self, PolicyFit, Purpose};
use crate::key::PublicKey;
use crate::reason::Reason;
use crate::roots::Root;
use crate::scheme::Scheme;

/// Extensions that this program heeds, or whose names restrict nothing.
const HEEDED: [Oid<'static>; 8] = [
    OID_X509_EXT_AUTHORITY_KEY_IDENTIFIER,
    OID_X509_EXT_BASIC_CONSTRAINTS,
    OID_X509_EXT_CERTIFICATE_POLICIES,
    OID_X509_EXT_EXTENDED_KEY_USAGE,
    OID_X509_EXT_ISSUER_ALT_NAME,
    OID_X509_EXT_KEY_USAGE,
    OID_X509_EXT_SUBJECT_ALT_NAME,
    OID_X509_EXT_SUBJECT_KEY_IDENTIFIER,
];

/// Certificate and root are valid on the day.
pub(super) fn validity(certificate: &X509Certificate<'_>, day: NaiveDate, signer: Option<&Root>) -> Reason {
    let span = certificate.validity();
    if span.not_before > span.not_after {
        return Reason::ValidityEmpty;
    }
    match Validity::on(day, span.not_before.timestamp(), span.not_after.timestamp()) {
        Validity::NotYetValid => return Reason::NotYetValid,
        Validity::Expired => return Reason::Expired,
        Validity::Valid => {}
    }
    match signer.map(|root| Validity::on(day, root.not_before, root.not_after)) {
        Some(Validity::NotYetValid) => Reason::RootNotYetValid,
        Some(Validity::Expired) => Reason::RootExpired,
        Some(Validity::Valid) | None => Reason::ValidOnDay,
    }
}

/// The certificate is one of a holder. Absence says the same as `false`.
pub(super) fn basic_constraints(certificate: &X509Certificate<'_>) -> Reason {
    match extension(certificate, &OID_X509_EXT_BASIC_CONSTRAINTS) {
        Err(_) => Reason::ExtensionMalformed,
        Ok(None) => Reason::NotAnAuthority,
        Ok(Some(found)) => match found.parsed_extension() {
            ParsedExtension::BasicConstraints(constraints) if !constraints.ca => Reason::NotAnAuthority,
            _ => Reason::IsAnAuthority,
        },
    }
}

/// The key may sign, for signatures of a person also in their name, and signs no certificates. The
/// extension is binding, and so is none that this program does not know.
pub(super) fn key_usage(certificate: &X509Certificate<'_>, purpose: Purpose) -> Reason {
    let found = match extension(certificate, &OID_X509_EXT_KEY_USAGE) {
        Err(_) => return Reason::ExtensionMalformed,
        Ok(None) => return Reason::KeyUsageMissing,
        Ok(Some(found)) => found,
    };
    let fits = |usage: &KeyUsage| {
        usage.digital_signature()
            && (purpose == Purpose::UserAuth || usage.non_repudiation())
            && !usage.key_cert_sign()
            && !usage.crl_sign()
    };
    let unknown = |name: &Oid<'_>| !HEEDED.contains(name);
    match found.parsed_extension() {
        ParsedExtension::KeyUsage(usage) if fits(usage) => {
            if !found.critical {
                Reason::KeyUsageNotCritical
            } else if certificate.iter_extensions().any(|other| other.critical && unknown(&other.oid)) {
                Reason::CriticalExtensionUnknown
            } else {
                Reason::KeyUsageFits
            }
        }
        _ => Reason::KeyUsageWrong,
    }
}

/// For authentication the certificate must be one for clients. A signature certificate has no such
/// extension; one that has it is restricted to something that the JPKI does not mean.
pub(super) fn extended_key_usage(certificate: &X509Certificate<'_>, purpose: Purpose) -> Reason {
    match (extension(certificate, &OID_X509_EXT_EXTENDED_KEY_USAGE), purpose) {
        (Err(_), _) => Reason::ExtensionMalformed,
        (Ok(None), Purpose::UserAuth) => Reason::ExtendedKeyUsageMissing,
        (Ok(None), Purpose::Signature) => Reason::ExtendedKeyUsageNotNeeded,
        (Ok(Some(_)), Purpose::Signature) => Reason::ExtendedKeyUsageWrong,
        (Ok(Some(found)), Purpose::UserAuth) => match found.parsed_extension() {
            ParsedExtension::ExtendedKeyUsage(usage) if usage.client_auth => Reason::ExtendedKeyUsageFits,
            _ => Reason::ExtendedKeyUsageWrong,
        },
    }
}

/// The policy is the one of the JPKI for this purpose and these roots.
pub(super) fn policy(certificate: &X509Certificate<'_>, purpose: Purpose, trust: Trust) -> Reason {
    let found = match extension(certificate, &OID_X509_EXT_CERTIFICATE_POLICIES) {
        Err(_) => return Reason::ExtensionMalformed,
        Ok(None) => return Reason::PolicyMissing,
        Ok(Some(found)) => found,
    };
    let ParsedExtension::CertificatePolicies(policies) = found.parsed_extension() else {
        return Reason::ExtensionMalformed;
    };
    let has = |fit| policies.iter().any(|policy| jpki::policy_fit(&policy.policy_id, purpose, trust) == fit);
    if has(PolicyFit::Fits) {
        Reason::PolicyFits
    } else if has(PolicyFit::MobileUnconfirmed) {
        Reason::PolicyMobileUnconfirmed
    } else {
        Reason::PolicyWrong
    }
}

/// The certificate names the key of the root that signed it, and its serial number if it names one.
pub(super) fn key_identifier(certificate: &X509Certificate<'_>, signer: Option<&Root>) -> Reason {
    let found = match extension(certificate, &OID_X509_EXT_AUTHORITY_KEY_IDENTIFIER) {
        Err(_) => return Reason::ExtensionMalformed,
        Ok(None) => return not_named(signer),
        Ok(Some(found)) => found,
    };
    let ParsedExtension::AuthorityKeyIdentifier(named) = found.parsed_extension() else {
        return Reason::ExtensionMalformed;
    };
    let Some(id) = &named.key_identifier else {
        return not_named(signer);
    };
    let Some(root) = signer else {
        return Reason::NoRootToCompare;
    };
    let serial_differs = named.authority_cert_serial.is_some_and(|serial| serial != root.serial);
    match &root.key_id {
        _ if serial_differs => Reason::KeyIdentifierDiffers,
        None => Reason::RootWithoutKeyIdentifier,
        Some(of_root) if of_root == id.0 => Reason::KeyIdentifierFits,
        Some(_) => Reason::KeyIdentifierDiffers,
    }
}

/// Certificates of the JPKI always name the key. Under a root that a person added, the signature alone may tell it.
fn not_named(signer: Option<&Root>) -> Reason {
    match signer {
        Some(root) if root.trust == Trust::UserAdded => Reason::KeyIdentifierNotNamed,
        _ => Reason::KeyIdentifierMissing,
    }
}

/// The algorithm of the signature and the key are on the list.
pub(super) fn algorithm(certificate: &X509Certificate<'_>) -> Reason {
    if Scheme::of(certificate).is_none() {
        return Reason::SignatureAlgorithmRefused;
    }
    if !Scheme::is_signed(certificate) {
        return Reason::SignatureAlgorithmsDiffer;
    }
    match PublicKey::from_info(certificate.public_key()) {
        Ok(_) => Reason::AlgorithmAccepted,
        Err(reason) => reason,
    }
}
