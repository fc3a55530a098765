//! The codes of reasons, each with what it makes of a check.
//!
//! Responsible for: one list, so that every code has a sentence `check-<code>`. Not responsible for: the
//! sentences.

use model::evidence::{Check, CheckId, CheckResult};

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $code:literal $result:ident),+ $(,)?) => {
        /// Why a check ended as it did.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Reason { $($(#[$doc])* $name),+ }

        impl Reason {
            /// All of them; a sentence `check-<code>` belongs to each.
            pub const ALL: &[Reason] = &[$(Reason::$name),+];

            /// The code in files and in keys of sentences.
            pub fn code(self) -> &'static str {
                match self { $(Reason::$name => $code),+ }
            }

            /// What a check with this reason found.
            pub fn result(self) -> CheckResult {
                match self { $(Reason::$name => CheckResult::$result),+ }
            }
        }
    };
}

reasons! {
    /// The bytes end before the certificate does.
    CertificateTruncated = "certificate-truncated" Fail,
    /// The certificate claims a length that none has.
    CertificateTooLong = "certificate-too-long" Fail,
    /// The bytes are no certificate.
    CertificateUnreadable = "certificate-unreadable" Fail,

    /// A known root signed it.
    SignedByRoot = "signed-by-root" Pass,
    /// The issuer bears the name of the JPKI, but no known key made the signature.
    JpkiNameUnknownKey = "jpki-name-unknown-key" Fail,
    /// No known root made the signature.
    UnknownIssuer = "unknown-issuer" Fail,
    /// A known root signed it that issues certificates for the other purpose.
    RootOtherPurpose = "root-other-purpose" Fail,
    /// The key of a known root signed it, but the issuer it names is another.
    IssuerNameDiffers = "issuer-name-differs" Fail,
    /// The signature uses an algorithm that is not accepted, so it was not evaluated.
    SignatureNotEvaluated = "signature-not-evaluated" NotChecked,

    /// The day lies within the validity of certificate and root.
    ValidOnDay = "valid-on-day" Pass,
    /// The day lies before the validity.
    NotYetValid = "not-yet-valid" Fail,
    /// The day lies behind the validity.
    Expired = "expired" Fail,
    /// The validity ends before it begins.
    ValidityEmpty = "validity-empty" Fail,
    /// The root is not yet valid on the day.
    RootNotYetValid = "root-not-yet-valid" Fail,
    /// The root has expired on the day.
    RootExpired = "root-expired" Fail,

    /// It is the certificate of a holder.
    NotAnAuthority = "not-an-authority" Pass,
    /// It is the certificate of an authority.
    IsAnAuthority = "is-an-authority" Fail,

    /// The key may be used for this.
    KeyUsageFits = "key-usage-fits" Pass,
    /// The certificate does not say what the key may be used for.
    KeyUsageMissing = "key-usage-missing" Fail,
    /// The key may not be used for this, or may sign certificates.
    KeyUsageWrong = "key-usage-wrong" Fail,
    /// The restriction of the key is not marked as binding.
    KeyUsageNotCritical = "key-usage-not-critical" Fail,
    /// The certificate carries a binding extension that this program does not know.
    CriticalExtensionUnknown = "critical-extension-unknown" Fail,

    /// The certificate is one for client authentication.
    ExtendedKeyUsageFits = "extended-key-usage-fits" Pass,
    /// A signature certificate has no such restriction, as it should be.
    ExtendedKeyUsageNotNeeded = "extended-key-usage-not-needed" Pass,
    /// The certificate does not say that it is one for client authentication.
    ExtendedKeyUsageMissing = "extended-key-usage-missing" Fail,
    /// The certificate is restricted to something else.
    ExtendedKeyUsageWrong = "extended-key-usage-wrong" Fail,

    /// The policy is the one of the JPKI for this purpose.
    PolicyFits = "policy-fits" Pass,
    /// The certificate names no policy.
    PolicyMissing = "policy-missing" Fail,
    /// The policy is another.
    PolicyWrong = "policy-wrong" Fail,
    /// The policy seems to be the one of certificates on phones, which no source confirms.
    PolicyMobileUnconfirmed = "policy-mobile-unconfirmed" NotChecked,

    /// The certificate names the key of its root.
    KeyIdentifierFits = "key-identifier-fits" Pass,
    /// The certificate does not name the key of its issuer.
    KeyIdentifierMissing = "key-identifier-missing" Fail,
    /// The certificate does not name the key of its issuer, which an added root may leave to the signature.
    KeyIdentifierNotNamed = "key-identifier-not-named" NotChecked,
    /// The certificate names another key than that of its root.
    KeyIdentifierDiffers = "key-identifier-differs" Fail,
    /// There is no root to compare with.
    NoRootToCompare = "no-root-to-compare" NotChecked,
    /// The added root does not name its key.
    RootWithoutKeyIdentifier = "root-without-key-identifier" NotChecked,

    /// Algorithms and key size count as safe.
    AlgorithmAccepted = "algorithm-accepted" Pass,
    /// The algorithm of the signature is not accepted.
    SignatureAlgorithmRefused = "signature-algorithm-refused" Fail,
    /// The certificate names two different algorithms for its one signature.
    SignatureAlgorithmsDiffer = "signature-algorithms-differ" Fail,
    /// The key is of a kind or has parameters that are not accepted.
    KeyNotAccepted = "key-not-accepted" Fail,
    /// The key is too small.
    KeyTooSmall = "key-too-small" Fail,

    /// An extension stands there twice or cannot be read.
    ExtensionMalformed = "extension-malformed" Fail,

    /// The card signed the fresh challenge with the key of the certificate.
    PossessionProved = "possession-proved" Pass,
    /// The signature does not belong to this challenge and this key.
    PossessionNotProved = "possession-not-proved" Fail,
    /// The answer does not have the length of a signature by this key.
    SignatureLengthWrong = "signature-length-wrong" Fail,

    /// Revocation data of signature certificates reach only 署名検証者 (公的個人認証法 article 17 paragraph 1).
    RevocationSignatureVerifiersOnly = "revocation-signature-verifiers-only" NotChecked,
    /// Revocation data of authentication certificates reach only 利用者証明検証者 (article 36 paragraph 1).
    RevocationAuthenticationVerifiersOnly = "revocation-authentication-verifiers-only" NotChecked,

    /// The record that would prove the attributes holds a hash of the My Number and is not read.
    IntegrityRecordNotRead = "integrity-record-not-read" NotChecked,
}

impl Reason {
    /// The check with this reason.
    pub fn on(self, id: CheckId) -> Check {
        Check { id, result: self.result(), reason: self.code().to_owned(), text: String::new() }
    }
}
