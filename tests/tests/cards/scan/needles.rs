//! What must not be found, in all the forms in which a file may hold it.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::process::Command;

use tests::root;
use virtual_card::Persona;

use crate::program::run;

/// How many texts have to be there, so that a scan that looks for nothing is noticed.
const LEAST: usize = 60;

/// Texts and bytes with a word for what each is, by the two bytes that each begins with, so that a file is gone
/// through once.
pub(super) struct Needles(HashMap<[u8; 2], Vec<(Vec<u8>, String)>>);

impl Needles {
    /// Secrets, attributes, and what the certificates say about their holders.
    pub(super) fn of(people: &[Persona]) -> Self {
        let mut texts = BTreeSet::new();
        for persona in people {
            let secrets = &persona.secrets;
            texts.extend([secrets.pin.clone(), secrets.password.clone(), secrets.number_b.clone()]);
            let holder = &persona.holder;
            texts.extend([holder.name.clone(), holder.address.clone()]);
            texts.extend([holder.birth.clone(), holder.birth.replace('-', "")]);
            // The given name alone, where it is more than one character.
            texts.extend(holder.name.split('\u{3000}').skip(1).map(str::to_owned));
        }
        let mut needles = Self(HashMap::new());
        for certificate in certificates() {
            texts.extend(identifying(&certificate));
            // The end of the issuer's signature: bytes that no other file holds.
            let bytes = std::fs::read(&certificate).expect("a certificate");
            let end = bytes.last_chunk::<24>().expect("a certificate has more bytes");
            needles.add(end.to_vec(), &format!("bytes of {}", certificate.display()));
        }
        assert!(texts.len() > LEAST, "{} texts", texts.len());
        for text in texts {
            forms_of(&text).for_each(|form| needles.add(form, &text));
        }
        needles
    }

    fn add(&mut self, form: Vec<u8>, text: &str) {
        let beginning = *form.first_chunk().expect("nothing shorter is looked for");
        self.0.entry(beginning).or_default().push((form, text.to_owned()));
    }

    /// Demands that none of it is in any of these.
    #[track_caller]
    pub(super) fn demand_absent(&self, whose: &str, places: &[(String, Vec<u8>)]) {
        assert!(places.iter().any(|(_, bytes)| !bytes.is_empty()), "{whose}: nothing to scan");
        for (place, bytes) in places {
            if let Some((at, text)) = self.find(bytes) {
                let around = &bytes[at.saturating_sub(60)..bytes.len().min(at + 60)];
                panic!("{whose}: {text:?} is in {place}: {}", String::from_utf8_lossy(around));
            }
        }
    }

    /// The first needle, with its place.
    fn find(&self, bytes: &[u8]) -> Option<(usize, &str)> {
        (0..bytes.len()).find_map(|at| {
            let rest = &bytes[at..];
            let beginning = self.0.get(rest.first_chunk::<2>()?)?;
            let (_, text) =
                beginning.iter().find(|(form, _)| rest.starts_with(form) && stands_alone(bytes, at, form))?;
            Some((at, text.as_str()))
        })
    }
}

/// Four digits stand in many a number and hash; they count where nothing alphanumeric is beside them.
fn stands_alone(bytes: &[u8], at: usize, form: &[u8]) -> bool {
    let beside = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'.';
    let before = at.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(beside);
    let after = bytes.get(at + form.len()).is_some_and(beside);
    form.len() > 8 || !(before || after)
}

/// A text as UTF-8 and UTF-16, as it is and as hexadecimal digits.
fn forms_of(text: &str) -> impl Iterator<Item = Vec<u8>> {
    let plain = text.as_bytes().to_vec();
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let digits = |bytes: &[u8], separator: &str| {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(separator)
    };
    let lower = [digits(&plain, ""), digits(&plain, " "), digits(&big, ""), digits(&little, "")];
    let upper: Vec<Vec<u8>> = lower.iter().map(|text| text.to_uppercase().into_bytes()).collect();
    let lower = lower.map(String::into_bytes);
    [plain, little, big].into_iter().chain(lower).chain(upper)
}

/// The certificates of holders that are shipped with the personas.
fn certificates() -> Vec<PathBuf> {
    let folder = std::fs::read_dir(root().join("assets/virtual-cards/certificates")).expect("the folder");
    let is_authority =
        |name: &str| name.starts_with("ca-auth") || name.starts_with("ca-sign") || name.contains("-ca-");
    let of_holder = |path: &PathBuf| {
        path.file_name().and_then(|name| name.to_str()).is_some_and(|name| !is_authority(name))
    };
    let found: Vec<PathBuf> = folder.map(|entry| entry.expect("an entry").path()).filter(of_holder).collect();
    assert!(found.len() > 20, "{} certificates", found.len());
    found
}

/// The serial number and the parts of the subject that tell who it is.
fn identifying(certificate: &std::path::Path) -> Vec<String> {
    let mut openssl = Command::new("openssl");
    openssl.args([
        "x509",
        "-inform",
        "DER",
        "-noout",
        "-serial",
        "-subject",
        "-nameopt",
        "multiline,utf8,-esc_msb",
    ]);
    let told = run(openssl.arg("-in").arg(certificate), b"").ends(0).out;
    let of = |key: &str| -> Vec<String> {
        let lines = told.lines().filter(|line| line.trim_start().starts_with(key));
        lines.filter_map(|line| Some(line.split_once('=')?.1.trim().to_owned())).collect()
    };
    let serial = of("serial").first().expect("a serial number").clone();
    let decimal = u64::from_str_radix(&serial, 16).expect("a short serial number").to_string();
    let spaced = |separator: &str| {
        let pairs: Vec<&str> = (0..serial.len() / 2).map(|pair| &serial[2 * pair..2 * pair + 2]).collect();
        pairs.join(separator)
    };
    let serials = [spaced(":"), spaced(" "), serial.to_lowercase(), decimal, serial.clone()];
    let numbers = serials.into_iter().filter(|text| text.len() > 5);
    numbers.chain(of("commonName")).chain(of("localityName")).collect()
}

#[test]
fn the_scan_finds_what_is_there() {
    let people = super::people();
    let needles = Needles::of(&people);
    let holder = &people[0].holder;
    for text in [&people[0].secrets.pin, &people[0].secrets.password, &holder.name, &holder.address] {
        for form in forms_of(text) {
            let hidden = [b"before: ".as_slice(), &form, b" after"].concat();
            assert!(needles.find(&hidden).is_some(), "{text} is not found in {hidden:02X?}");
        }
    }
    let certificate = root().join("assets/virtual-cards/certificates/adult-sign.cer");
    for text in identifying(&certificate) {
        assert!(needles.find(format!("({text})").as_bytes()).is_some(), "{text} is not found");
    }
    let bytes = std::fs::read(certificate).expect("the certificate");
    assert!(needles.find(&bytes).is_some(), "a certificate is not found");
    assert!(needles.find("an innocent text, 2026-11-26, 0.8093 ms".as_bytes()).is_none());
}
