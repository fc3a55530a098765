//! Certificates in the form of JPKI.
//!
//! Responsible for: roots and certificates of holders, with what a forgery changes. Not responsible for: which
//! ones exist.
//!
//! Form, names and identifiers – Source: myna-card, OpenSC, jpki/myna.

use p384::ecdsa::{DerSignature, SigningKey, signature::Signer};
use p384::elliptic_curve::Generate;
use rsa::pkcs1::EncodeRsaPublicKey;
use rsa::pkcs8::EncodePublicKey;
use rsa::sha2::{Digest, Sha256};

use crate::der::{bits, flags, integer, octets, oid, sequence, set, tagged, text, time, tlv, truth, utf8};

/// What a certificate is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// 利用者証明用.
    Auth,
    /// 署名用.
    Sign,
}

/// A private key.
pub(crate) enum Key {
    /// RSA.
    Rsa(Box<rsa::PrivateKey>),
    /// P-384.
    P384(Box<p384::SecretKey>),
}

impl Key {
    /// A fresh RSA key with 2048 bits.
    pub(crate) fn rsa() -> Key {
        let mut random = p384::elliptic_curve::common::getrandom::SysRng;
        Key::Rsa(Box::new(rsa::PrivateKey::new(&mut random, 2048).expect("the system gives random bytes")))
    }

    /// A fresh key on P-384.
    pub(crate) fn p384() -> Key {
        Key::P384(Box::new(p384::SecretKey::generate()))
    }

    /// SubjectPublicKeyInfo.
    pub(crate) fn public(&self) -> Vec<u8> {
        let der = match self {
            Key::Rsa(key) => key.to_public_key().to_public_key_der().expect("a public key has DER"),
            Key::P384(key) => key.public_key().to_public_key_der().expect("a public key has DER"),
        };
        der.as_bytes().to_vec()
    }

    /// The first 160 bits of SHA-256 of the public key.
    pub(crate) fn identifier(&self) -> Vec<u8> {
        let key = match self {
            Key::Rsa(key) => key.to_public_key().to_pkcs1_der().expect("a public key has DER").into_vec(),
            Key::P384(key) => key.public_key().to_sec1_bytes().to_vec(),
        };
        Sha256::digest(key).iter().copied().take(20).collect()
    }

    fn algorithm(&self) -> Vec<u8> {
        match self {
            Key::Rsa(_) => sequence(&[oid("1.2.840.113549.1.1.11"), tlv(0x05, &[])]),
            Key::P384(_) => sequence(&[oid("1.2.840.10045.4.3.3")]),
        }
    }

    fn sign(&self, message: &[u8]) -> Vec<u8> {
        match self {
            Key::Rsa(key) => key.pkcs1v15_sign::<Sha256>(message).expect("a key with 2048 bits signs"),
            Key::P384(key) => {
                let signature: DerSignature = SigningKey::from(key.as_ref()).sign(message);
                signature.as_bytes().to_vec()
            }
        }
    }
}

/// A root with its private key, which exists in memory alone.
pub(crate) struct Root {
    /// What it certifies.
    pub(crate) purpose: Purpose,
    /// `JPKI` or `JPKI-TEST`.
    pub(crate) organization: &'static str,
    /// Its key.
    pub(crate) key: Key,
}

impl Root {
    fn unit(&self) -> &'static str {
        match self.purpose {
            Purpose::Auth => "JPKI for user authentication",
            Purpose::Sign => "JPKI for digital signature",
        }
    }

    fn name(&self) -> Vec<u8> {
        name(&[
            (COUNTRY, "JP"),
            (ORGANIZATION, self.organization),
            (UNIT, self.unit()),
            (UNIT, "Japan Agency for Local Authority Information Systems"),
        ])
    }

    /// Its own certificate.
    pub(crate) fn certificate(&self) -> Vec<u8> {
        let identifier = self.key.identifier();
        let extensions = [
            extension("2.5.29.15", true, &flags(0b0000_0110)),
            extension("2.5.29.19", true, &sequence(&[truth()])),
            extension("2.5.29.14", false, &octets(&identifier)),
        ];
        let days = ("190331150000Z", "491231145959Z");
        self.issue(&[ROOT_SERIAL], days, self.name(), self.key.public(), &extensions)
    }

    /// The certificate of a holder.
    pub(crate) fn certify(&self, leaf: &Leaf) -> Vec<u8> {
        let distribution = name(&[
            (COUNTRY, "JP"),
            (ORGANIZATION, self.organization),
            (UNIT, self.unit()),
            (UNIT, "CRL Distribution Points"),
            (UNIT, "Hinagata-ken"),
            (COMMON_NAME, "Mihon-shi CRLDP"),
        ]);
        let service = match self.purpose {
            Purpose::Auth => "公的個人認証サービス利用者証明用",
            Purpose::Sign => "公的個人認証サービス署名用",
        };
        let issuer = name(&[
            (COUNTRY, "JP"),
            (ORGANIZATION, "公的個人認証サービス"),
            (UNIT, service),
            (UNIT, "地方公共団体情報システム機構"),
        ]);
        let ocsp = match self.purpose {
            Purpose::Auth => "http://ocspauthnorm.jpki.go.jp",
            Purpose::Sign => "http://ocspsignnorm.jpki.go.jp",
        };
        let mut extensions = Vec::new();
        if let Some(usage) = leaf.key_usage {
            extensions.push(extension("2.5.29.15", true, &flags(usage)));
        }
        if leaf.extended_key_usage {
            extensions.push(extension("2.5.29.37", false, &sequence(&[oid("1.3.6.1.5.5.7.3.2")])));
        }
        if let Some(policy) = leaf.policy {
            let statement =
                sequence(&[oid("1.3.6.1.5.5.7.2.1"), tlv(0x16, b"http://www.jpki.go.jp/cps.html")]);
            let policies = sequence(&[sequence(&[oid(policy), sequence(&[statement])])]);
            extensions.push(extension("2.5.29.32", true, &policies));
        }
        if leaf.authority {
            extensions.push(extension("2.5.29.19", true, &sequence(&[truth()])));
        }
        if self.purpose == Purpose::Sign {
            let attributes: Vec<Vec<u8>> =
                leaf.attributes.iter().map(|(arc, text)| attribute(*arc, text)).collect();
            extensions.push(extension("2.5.29.17", false, &sequence(&attributes)));
        }
        extensions.extend([
            extension("2.5.29.18", false, &sequence(&[tagged(4, &issuer)])),
            extension(
                "2.5.29.31",
                false,
                &sequence(&[sequence(&[tagged(0, &tagged(0, &tagged(4, &distribution)))])]),
            ),
            extension(
                "1.3.6.1.5.5.7.1.1",
                false,
                &sequence(&[sequence(&[oid("1.3.6.1.5.5.7.48.1"), tlv(0x86, ocsp.as_bytes())])]),
            ),
            extension(
                "2.5.29.35",
                false,
                &sequence(&[
                    tlv(0x80, &leaf.authority_key),
                    tagged(1, &tagged(4, &self.name())),
                    tlv(0x82, &[ROOT_SERIAL]),
                ]),
            ),
            extension("2.5.29.14", false, &octets(&leaf.key_identifier)),
        ]);
        let subject = match self.purpose {
            Purpose::Auth => name(&[(COUNTRY, "JP"), (COMMON_NAME, &leaf.common_name)]),
            Purpose::Sign => name(&[
                (COUNTRY, "JP"),
                (LOCALITY, "Hinagata-ken"),
                (LOCALITY, "Mihon-shi"),
                (COMMON_NAME, &leaf.common_name),
            ]),
        };
        self.issue(&leaf.serial.to_be_bytes(), leaf.days, subject, leaf.public.clone(), &extensions)
    }

    fn issue(
        &self,
        serial: &[u8],
        days: (&str, &str),
        subject: Vec<u8>,
        public: Vec<u8>,
        extensions: &[Vec<u8>],
    ) -> Vec<u8> {
        let body = sequence(&[
            tagged(0, &integer(&[2])),
            integer(serial),
            self.key.algorithm(),
            self.name(),
            sequence(&[time(days.0), time(days.1)]),
            subject,
            public,
            tagged(3, &sequence(extensions)),
        ]);
        let signature = bits(&self.key.sign(&body));
        sequence(&[body, self.key.algorithm(), signature])
    }
}

/// What stands in the certificate of a holder.
#[derive(Clone)]
pub(crate) struct Leaf {
    /// The serial number.
    pub(crate) serial: u32,
    /// The id of the holder.
    pub(crate) common_name: String,
    /// First and last second.
    pub(crate) days: (&'static str, &'static str),
    /// SubjectPublicKeyInfo.
    pub(crate) public: Vec<u8>,
    /// The identifier of this key.
    pub(crate) key_identifier: Vec<u8>,
    /// The identifier of the issuer's key.
    pub(crate) authority_key: Vec<u8>,
    /// The bits of the key usage, from the first down.
    pub(crate) key_usage: Option<u8>,
    /// Whether clientAuth stands in it.
    pub(crate) extended_key_usage: bool,
    /// The policy.
    pub(crate) policy: Option<&'static str>,
    /// Whether it claims to be an authority.
    pub(crate) authority: bool,
    /// The attributes, by the last arc of their identifiers.
    pub(crate) attributes: Vec<(u8, String)>,
}

/// The serial number of every root.
const ROOT_SERIAL: u8 = 1;
const COUNTRY: &str = "2.5.4.6";
const ORGANIZATION: &str = "2.5.4.10";
const UNIT: &str = "2.5.4.11";
const LOCALITY: &str = "2.5.4.7";
const COMMON_NAME: &str = "2.5.4.3";

fn name(parts: &[(&str, &str)]) -> Vec<u8> {
    let part = |(kind, value): &(&str, &str)| set(&sequence(&[oid(kind), text(value)]));
    sequence(&parts.iter().map(part).collect::<Vec<_>>())
}

fn extension(id: &str, critical: bool, value: &[u8]) -> Vec<u8> {
    let mark = if critical { truth() } else { Vec::new() };
    sequence(&[oid(id), mark, octets(value)])
}

fn attribute(arc: u8, value: &str) -> Vec<u8> {
    let id = oid(&format!("1.2.392.200149.8.5.5.{arc}"));
    tagged(0, &[id, tagged(0, &utf8(value))].concat())
}
