//! Makes the keys and certificates of the virtual cards: `cargo run -p virtual-card --example make_personas`.
//!
//! Responsible for: fresh roots, everything they certify, and forgetting their private keys, which are never
//! written. Not responsible for: the descriptions of the personas, which it reads.
//!
//! All files are made anew together, because nothing can be added under a root whose key is gone.

mod certificate;
mod der;

use std::fs;
use std::path::PathBuf;

use certificate::{Key, Leaf, Purpose, Root};
use p384::pkcs8::EncodePrivateKey;
use virtual_card::{Holder, Keys, Persona, persona, personas};

const USUAL_DAYS: (&str, &str) = ("191231150000Z", "491231145959Z");

/// The keys of the cards, one for each purpose.
struct CardKeys {
    auth: Key,
    sign: Key,
}

impl CardKeys {
    fn of(&self, purpose: Purpose) -> &Key {
        match purpose {
            Purpose::Auth => &self.auth,
            Purpose::Sign => &self.sign,
        }
    }
}

fn main() {
    let rsa = CardKeys { auth: Key::rsa(), sign: Key::rsa() };
    let p384 = CardKeys { auth: Key::p384(), sign: Key::p384() };
    let lost = Key::rsa();
    write_key("rsa-2048-auth", &rsa.auth);
    write_key("rsa-2048-sign", &rsa.sign);
    write_key("p-384-auth", &p384.auth);
    write_key("p-384-sign", &p384.sign);
    for purpose in [Purpose::Auth, Purpose::Sign] {
        let usual = Root { purpose, organization: "JPKI", key: Key::rsa() };
        let forged = Root { purpose, organization: "JPKI", key: Key::rsa() };
        let test = Root { purpose, organization: "JPKI-TEST", key: Key::rsa() };
        let next = Root { purpose, organization: "JPKI", key: Key::p384() };
        let end = ending(purpose);
        for (root, start) in [(&usual, ""), (&test, "jpki-test-"), (&next, "next-generation-")] {
            write_root(&format!("{start}{end}"), &root.certificate());
            write_certificate(&format!("{start}ca-{end}"), &root.certificate());
        }
        write_certificate(&format!("wrong-root-ca-{end}"), &forged.certificate());
        for (number, persona) in (1..).zip(personas()) {
            if purpose == Purpose::Sign && !persona.signature_certificate {
                continue;
            }
            let keys = match persona.keys {
                Keys::Rsa2048 => &rsa,
                Keys::P384 => &p384,
            };
            let root = match persona.id.as_str() {
                "wrong-root" => &forged,
                "jpki-test" => &test,
                "next-generation" => &next,
                _ => &usual,
            };
            let mut leaf = plain(persona, number, root, keys.of(purpose));
            match persona.id.as_str() {
                "expired" => leaf.days = ("191231150000Z", "241231145959Z"),
                "wrong-key" => (leaf.public, leaf.key_identifier) = (lost.public(), lost.identifier()),
                "wrong-root" => leaf.authority_key = usual.key.identifier(),
                _ => {}
            }
            write_certificate(&format!("{}-{end}", persona.id), &root.certify(&leaf));
        }
        write_variants(&usual, rsa.of(purpose), &test.key);
    }
}

/// The certificates of faults, all of the same holder.
fn write_variants(root: &Root, key: &Key, other: &Key) {
    let adult = persona("adult").expect("the adult exists");
    let mut number = 100;
    let mut write = |id: &str, change: &dyn Fn(&mut Leaf)| {
        number += 1;
        let mut leaf = plain(adult, number, root, key);
        change(&mut leaf);
        write_certificate(&format!("{id}-{}", ending(root.purpose)), &root.certify(&leaf));
    };
    write("not-yet-valid", &|leaf| leaf.days = ("391231150000Z", "491231145959Z"));
    write("ca-as-leaf", &|leaf| leaf.authority = true);
    write("no-key-usage", &|leaf| leaf.key_usage = None);
    write("wrong-key-usage", &|leaf| leaf.key_usage = Some(0b0010_0000));
    write("no-policy", &|leaf| leaf.policy = None);
    let exchanged = match root.purpose {
        Purpose::Auth => policy(Purpose::Sign, "JPKI"),
        Purpose::Sign => policy(Purpose::Auth, "JPKI"),
    };
    write("wrong-policy", &|leaf| leaf.policy = Some(exchanged));
    write("wrong-key-identifier", &|leaf| leaf.authority_key = other.identifier());
    match root.purpose {
        Purpose::Auth => write("no-extended-key-usage", &|leaf| leaf.extended_key_usage = false),
        Purpose::Sign => {
            write("shuffled-attributes", &|leaf| leaf.attributes.sort_by_key(|(arc, _)| (arc * 5) % 7));
            write("optional-attributes-missing", &|leaf| {
                leaf.attributes.retain(|(arc, _)| *arc != 2 && *arc != 6);
            });
        }
    }
}

/// A certificate with nothing wrong.
fn plain(persona: &Persona, number: u32, root: &Root, key: &Key) -> Leaf {
    let auth = root.purpose == Purpose::Auth;
    Leaf {
        serial: if auth { 0x5A00_0000 } else { 0x5B00_0000 } + number,
        common_name: format!("SIM{number:05}{}A", if auth { "AUTHENTICATION" } else { "DIGITALSIGNING" }),
        days: USUAL_DAYS,
        public: key.public(),
        key_identifier: key.identifier(),
        authority_key: root.key.identifier(),
        key_usage: Some(if auth { 0b1000_0000 } else { 0b1100_0000 }),
        extended_key_usage: auth,
        policy: Some(policy(root.purpose, root.organization)),
        authority: false,
        attributes: attributes(&persona.holder),
    }
}

/// Source: myna-card (production and test policies).
fn policy(purpose: Purpose, organization: &str) -> &'static str {
    match (purpose, organization) {
        (Purpose::Auth, "JPKI-TEST") => "1.2.392.200149.8.5.1.0.30",
        (Purpose::Sign, "JPKI-TEST") => "1.2.392.200149.8.5.1.0.20",
        (Purpose::Auth, _) => "1.2.392.200149.8.5.1.3.30",
        (Purpose::Sign, _) => "1.2.392.200149.8.5.1.1.20",
    }
}

/// The attributes in the order seen on cards. Source: jpki/myna.
fn attributes(holder: &Holder) -> Vec<(u8, String)> {
    let none_replaced = |text: &str| "0".repeat(text.chars().count());
    vec![
        (1, holder.name.clone()),
        (4, birth(&holder.birth)),
        (3, holder.sex.clone()),
        (5, holder.address.clone()),
        (2, none_replaced(&holder.name)),
        (6, none_replaced(&holder.address)),
    ]
}

/// Era code and Gregorian date.
fn birth(day: &str) -> String {
    let era = match day {
        day if day < "1912-07-30" => 1,
        day if day < "1926-12-25" => 2,
        day if day < "1989-01-08" => 3,
        day if day < "2019-05-01" => 4,
        _ => 5,
    };
    format!("{era}{}", day.replace('-', ""))
}

fn ending(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Auth => "auth",
        Purpose::Sign => "sign",
    }
}

fn write_key(name: &str, key: &Key) {
    let der = match key {
        Key::Rsa(key) => key.to_pkcs8_der().expect("a key has DER"),
        Key::P384(key) => key.to_pkcs8_der().expect("a key has DER"),
    };
    write("virtual-cards/keys", &format!("{name}.der"), der.as_bytes());
}

fn write_certificate(name: &str, der: &[u8]) {
    write("virtual-cards/certificates", &format!("{name}.cer"), der);
}

fn write_root(name: &str, der: &[u8]) {
    write("trust-anchors/simulation", &format!("{name}.cer"), der);
}

fn write(folder: &str, name: &str, bytes: &[u8]) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../assets").join(folder);
    fs::create_dir_all(&folder).expect("the folder can be made");
    fs::write(folder.join(name), bytes).expect("the file can be written");
}
