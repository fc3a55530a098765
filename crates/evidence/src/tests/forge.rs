//! A forge for certificates: right ones, and ones with a single flaw.

use std::convert::Infallible;
use std::str::FromStr;
use std::sync::LazyLock;

use chrono::NaiveDate;
use rsa::rand_core::{TryCryptoRng, TryRng};
use sha2::{Digest, Sha256};
use x509_cert::SubjectPublicKeyInfo;
use x509_cert::builder::profile::BuilderProfile;
use x509_cert::builder::{Builder, CertificateBuilder};
use x509_cert::certificate::TbsCertificate;
use x509_cert::der::asn1::{Any, GeneralizedTime, OctetString, Utf8StringRef};
use x509_cert::der::flagset::FlagSet;
use x509_cert::der::oid::{AssociatedOid, ObjectIdentifier};
use x509_cert::der::{DateTime, Encode};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::certpolicy::PolicyInformation;
use x509_cert::ext::pkix::name::{GeneralName, OtherName};
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, CertificatePolicies, ExtendedKeyUsage, KeyUsage, KeyUsages,
    SubjectAltName, SubjectKeyIdentifier,
};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::SubjectPublicKeyInfoRef;
use x509_cert::time::{Time, Validity};

use crate::Purpose;

/// The day the tests speak of.
pub(crate) fn day() -> NaiveDate {
    date(2026, 11, 26)
}

/// A day.
pub(crate) fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

/// Numbers that look drawn and are the same in every run.
struct Drawn {
    seed: u8,
    count: u64,
}

impl TryRng for Drawn {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes).map(|()| u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes).map(|()| u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for part in bytes.chunks_mut(32) {
            self.count += 1;
            let block =
                Sha256::new_with_prefix([self.seed]).chain_update(self.count.to_le_bytes()).finalize();
            part.copy_from_slice(&block[..part.len()]);
        }
        Ok(())
    }
}

impl TryCryptoRng for Drawn {}

/// A private key.
pub(crate) enum Key {
    /// RSA.
    Rsa(rsa::PrivateKey),
    /// P-384.
    P384(p384::ecdsa::SigningKey),
}

fn rsa_key(seed: u8, bits: usize) -> Key {
    Key::Rsa(rsa::PrivateKey::new(&mut Drawn { seed, count: 0 }, bits).expect("a key"))
}

fn p384_key(seed: u8) -> Key {
    Key::P384(p384::ecdsa::SigningKey::from_slice(&[seed; 48]).expect("a key"))
}

/// The key of the known root.
pub(crate) static ROOT: LazyLock<Key> = LazyLock::new(|| rsa_key(1, 2048));
/// The key of a root that nobody knows.
pub(crate) static STRANGER: LazyLock<Key> = LazyLock::new(|| rsa_key(2, 2048));
/// The key of a card.
pub(crate) static CARD: LazyLock<Key> = LazyLock::new(|| rsa_key(3, 2048));
/// A key that is too small.
pub(crate) static SMALL: LazyLock<Key> = LazyLock::new(|| rsa_key(4, 1024));
/// The root of the next generation.
pub(crate) static NEXT_ROOT: LazyLock<Key> = LazyLock::new(|| p384_key(5));
/// The key of a card of the next generation.
pub(crate) static NEXT_CARD: LazyLock<Key> = LazyLock::new(|| p384_key(6));

impl Key {
    /// The public half.
    pub(crate) fn info(&self) -> SubjectPublicKeyInfo {
        match self {
            Key::Rsa(key) => SubjectPublicKeyInfo::from_key(key.as_public_key()).expect("a key"),
            Key::P384(key) => SubjectPublicKeyInfo::from_key(key.verifying_key()).expect("a key"),
        }
    }

    /// The public half as the product reads it.
    pub(crate) fn public(&self) -> crate::PublicKey {
        crate::PublicKey::from_der(&self.info().to_der().expect("DER")).expect("an accepted key")
    }

    /// The identifier of the key.
    pub(crate) fn id(&self) -> OctetString {
        key_id(&self.info())
    }
}

fn key_id(info: &SubjectPublicKeyInfo) -> OctetString {
    let der = info.to_der().expect("DER");
    let info = SubjectPublicKeyInfoRef::try_from(der.as_slice()).expect("a key");
    SubjectKeyIdentifier::try_from(info).expect("a hash").0
}

/// The SHA-1 of bytes, which identifiers of keys are made with.
pub(crate) fn sha1(bytes: &[u8]) -> Vec<u8> {
    let bits = x509_cert::der::asn1::BitString::from_bytes(bytes).expect("bits");
    key_id(&SubjectPublicKeyInfo { subject_public_key: bits, ..CARD.info() }).into_bytes().into_vec()
}

/// Names of authorities, last part first.
pub(crate) const JPKI_AUTH: &str =
    "OU=Japan Agency for Local Authority Information Systems,OU=JPKI for user authentication,O=JPKI,C=JP";
/// The authority for signatures.
pub(crate) const JPKI_SIGN: &str =
    "OU=Japan Agency for Local Authority Information Systems,OU=JPKI for digital signature,O=JPKI,C=JP";
/// The authority for signatures on test cards.
pub(crate) const JPKI_TEST_SIGN: &str =
    "OU=Japan Agency for Local Authority Information Systems,OU=JPKI for digital signature,O=JPKI-TEST,C=JP";

/// Policies.
pub(crate) const AUTH_POLICY: &str = "1.2.392.200149.8.5.1.3.30";
/// For signatures.
pub(crate) const SIGN_POLICY: &str = "1.2.392.200149.8.5.1.1.20";
/// For signatures on test cards.
pub(crate) const TEST_SIGN_POLICY: &str = "1.2.392.200149.8.5.1.0.20";

/// A certificate to be made.
pub(crate) struct Draft {
    pub(crate) issuer: &'static str,
    pub(crate) subject: &'static str,
    pub(crate) from: (u16, u8, u8),
    pub(crate) to: (u16, u8, u8),
    pub(crate) key: SubjectPublicKeyInfo,
    pub(crate) extensions: Vec<Extension>,
}

impl Draft {
    /// The certificate of an authority.
    pub(crate) fn root(name: &'static str, key: &Key) -> Self {
        Draft {
            issuer: name,
            subject: name,
            from: (2020, 1, 1),
            to: (2049, 12, 31),
            key: key.info(),
            extensions: vec![
                extension(true, &KeyUsage(KeyUsages::KeyCertSign | KeyUsages::CRLSign)),
                extension(true, &BasicConstraints { ca: true, path_len_constraint: None }),
                extension(false, &SubjectKeyIdentifier(key.id())),
            ],
        }
    }

    /// A certificate as the JPKI issues it.
    pub(crate) fn leaf(purpose: Purpose, key: &Key, root: &Key) -> Self {
        let issued = [extension(
            false,
            &AuthorityKeyIdentifier {
                key_identifier: Some(root.id()),
                authority_cert_issuer: None,
                authority_cert_serial_number: None,
            },
        )];
        let (issuer, extensions) = match purpose {
            Purpose::UserAuth => (
                JPKI_AUTH,
                vec![
                    usage(KeyUsages::DigitalSignature.into()),
                    extended(&["1.3.6.1.5.5.7.3.2"]),
                    policy(AUTH_POLICY),
                ],
            ),
            Purpose::Signature => (
                JPKI_SIGN,
                vec![
                    usage(KeyUsages::DigitalSignature | KeyUsages::NonRepudiation),
                    policy(SIGN_POLICY),
                    attributes(&[(1, "試験　花子"), (4, "420010203"), (3, "2"), (5, "試験県試験市１")]),
                ],
            ),
        };
        Draft {
            issuer,
            subject: "CN=INVENTED0001,C=JP",
            from: (2024, 1, 1),
            to: (2029, 1, 1),
            key: key.info(),
            extensions: extensions.into_iter().chain(issued).collect(),
        }
    }

    /// The same with an extension put in the place of its like.
    pub(crate) fn with(self, extension: Extension) -> Self {
        let mut changed = self.without(extension.extn_id);
        changed.extensions.push(extension);
        changed
    }

    /// The same without an extension.
    pub(crate) fn without(mut self, name: ObjectIdentifier) -> Self {
        self.extensions.retain(|extension| extension.extn_id != name);
        self
    }

    /// Makes the certificate.
    pub(crate) fn signed(self, key: &Key) -> Vec<u8> {
        let time = |(year, month, day)| {
            let time = DateTime::new(year, month, day, 3, 0, 0).expect("a time");
            Time::GeneralTime(GeneralizedTime::from_date_time(time))
        };
        let validity = Validity::new(time(self.from), time(self.to));
        let info = self.key.clone();
        let serial = SerialNumber::from(7u32);
        let builder = CertificateBuilder::new(self, serial, validity, info).expect("a builder");
        let certificate = match key {
            Key::Rsa(key) => builder
                .build::<_, rsa::pkcs1v15::Signature>(&rsa::pkcs1v15::SigningKey::<Sha256>::new(key.clone())),
            Key::P384(key) => builder.build::<_, p384::ecdsa::DerSignature>(key),
        };
        certificate.expect("a certificate").to_der().expect("DER")
    }
}

impl BuilderProfile for Draft {
    fn get_issuer(&self, _subject: &Name) -> Name {
        Name::from_str(self.issuer).expect("a name")
    }

    fn get_subject(&self) -> Name {
        Name::from_str(self.subject).expect("a name")
    }

    fn build_extensions(
        &self,
        _key: SubjectPublicKeyInfoRef<'_>,
        _issuer: SubjectPublicKeyInfoRef<'_>,
        _draft: &TbsCertificate,
    ) -> x509_cert::builder::Result<Vec<Extension>> {
        Ok(self.extensions.clone())
    }
}

/// An extension.
pub(crate) fn extension<E: AssociatedOid + Encode>(critical: bool, value: &E) -> Extension {
    raw_extension(E::OID, critical, &value.to_der().expect("DER"))
}

/// An extension with any content.
pub(crate) fn raw_extension(name: ObjectIdentifier, critical: bool, value: &[u8]) -> Extension {
    Extension { extn_id: name, critical, extn_value: OctetString::new(value).expect("bytes") }
}

/// What the key may be used for.
pub(crate) fn usage(flags: FlagSet<KeyUsages>) -> Extension {
    extension(true, &KeyUsage(flags))
}

/// What the certificate is restricted to.
pub(crate) fn extended(names: &[&str]) -> Extension {
    extension(false, &ExtendedKeyUsage(names.iter().map(|name| oid(name)).collect()))
}

/// The policy.
pub(crate) fn policy(name: &str) -> Extension {
    let policy = PolicyInformation { policy_identifier: oid(name), policy_qualifiers: None };
    extension(true, &CertificatePolicies(vec![policy]))
}

/// Attributes of a holder, by the last number of their names, in this order.
pub(crate) fn attributes(values: &[(u32, &str)]) -> Extension {
    let names = values.iter().map(|(last, text)| {
        let text = Utf8StringRef::new(text).expect("a text");
        GeneralName::OtherName(OtherName {
            type_id: oid(&format!("1.2.392.200149.8.5.5.{last}")),
            value: Any::encode_from(&text).expect("a text"),
        })
    });
    extension(false, &SubjectAltName(names.collect()))
}

/// A name in dots.
pub(crate) fn oid(name: &str) -> ObjectIdentifier {
    ObjectIdentifier::new(name).expect("a name")
}
