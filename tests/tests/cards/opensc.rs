//! OpenSC on our virtual card: the first judge of it, because we did not write it.
//!
//! Each run begins with a cold reset by OpenSC itself: version 0.23 refuses a card whose counter query answers
//! that the password is open already, and leaves it open between its runs.

use std::fs;
use std::process::Command;

use tempfile::TempDir;
use tests::root;

use crate::place::{Place, adult, fact};
use crate::program::{Beside, Run, run};

/// Where Debian has the PKCS#11 module.
const MODULE: &str = "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so";

/// The adult on a reader, served by our program, and a folder for files.
struct Desk {
    place: Place,
    files: TempDir,
    _serving: Beside,
}

impl Desk {
    fn new() -> Self {
        let place = Place::new();
        let serving = place.serve(&["--persona", "adult"], ["present", "absent"]);
        Self { place, files: tempfile::tempdir().expect("a folder"), _serving: serving }
    }

    /// Cuts the power, so that the card has forgotten every secret.
    fn fresh(&self) {
        self.place.tool("opensc-tool", &["--reset=cold"]).ends(0);
    }

    /// A run on a fresh card.
    fn opensc(&self, program: &str, arguments: &[&str]) -> Run {
        self.fresh();
        self.place.tool(program, arguments)
    }

    fn path(&self, name: &str) -> String {
        self.files.path().join(name).to_str().expect("UTF-8").to_owned()
    }

    /// A certificate as pkcs15-tool printed it, as DER.
    fn der(&self, printed: &str) -> Vec<u8> {
        let (pem, der) = (self.path("certificate.pem"), self.path("certificate.der"));
        fs::write(&pem, printed).expect("a file");
        openssl(&["x509", "-in", &pem, "-outform", "DER", "-out", &der]).ends(0);
        fs::read(der).expect("a certificate")
    }

    /// Has a message signed by pkcs11-tool and the signature verified by openssl.
    fn signs(&self, slot: &str, secret: &str, id: &str, certificate: &str) {
        let (message, signature, key) = (self.path("message"), self.path("signature"), self.path("key.pem"));
        fs::write(&message, format!("signed with key {id}")).expect("a file");
        let signing = ["-s", "-m", "SHA256-RSA-PKCS", "--id", id, "-i", &message, "-o", &signature];
        let login = ["--module", MODULE, "--slot-index", slot, "-l", "-p", secret];
        self.opensc("pkcs11-tool", &[&login[..], &signing].concat()).ends(0);
        let certificate = asset(certificate);
        let public = openssl(&["x509", "-inform", "DER", "-in", &certificate, "-noout", "-pubkey"]).ends(0);
        fs::write(&key, public.out).expect("a file");
        let verify = ["dgst", "-sha256", "-verify", &key, "-signature", &signature];
        openssl(&[&verify[..], &[&message]].concat()).ends(0).says("Verified OK");
        fs::write(&message, "signed by nobody").expect("a file");
        openssl(&[&verify[..], &[&message]].concat()).ends(1).says("Verification failure");
    }
}

fn openssl(arguments: &[&str]) -> Run {
    run(Command::new("openssl").args(arguments), b"")
}

fn asset(certificate: &str) -> String {
    let path = root().join("assets/virtual-cards/certificates").join(certificate);
    path.to_str().expect("UTF-8").to_owned()
}

#[test]
fn it_recognizes_the_card() {
    let desk = Desk::new();
    assert_eq!(desk.opensc("opensc-tool", &["-n"]).ends(0).out.trim(), "jpki");
}

#[test]
fn it_lists_secrets_keys_and_certificates() {
    let desk = Desk::new();
    let list = desk.opensc("pkcs15-tool", &["-D"]).ends(0);
    for wanted in [
        "PKCS#15 Card [JPKI]",
        "PIN [User Authentication PIN]",
        "PIN [Digital Signature PIN]",
        "Tries left     : 3",
        "Tries left     : 5",
        "Private RSA Key [User Authentication Key]",
        "Private RSA Key [Digital Signature Key]",
        "X.509 Certificate [User Authentication Certificate]",
        "X.509 Certificate [Digital Signature Certificate]",
        "X.509 Certificate [User Authentication Certificate CA]",
        "X.509 Certificate [Digital Signature Certificate CA]",
    ] {
        assert!(list.out.contains(wanted), "{wanted:?} is missing in {list}");
    }
}

#[test]
fn it_reads_the_certificate_for_authentication_freely() {
    let desk = Desk::new();
    let read = desk.opensc("pkcs15-tool", &["--read-certificate", "01"]).ends(0);
    let expected = fs::read(asset("adult-auth.cer")).expect("the certificate");
    assert!(desk.der(&read.out) == expected, "another certificate: {read}");
}

#[test]
fn it_reads_the_certificate_for_signatures_with_the_password_alone() {
    let desk = Desk::new();
    let read = ["--read-certificate", "02"];
    let without = desk.opensc("pkcs15-tool", &read);
    assert!(without.code != 0 && !without.out.contains("CERTIFICATE"), "no password was given: {without}");
    let login = ["--verify-pin", "--auth-id", "02", "--pin", &adult().secrets.password];
    let read = desk.opensc("pkcs15-tool", &[&read[..], &login].concat()).ends(0);
    let expected = fs::read(asset("adult-sign.cer")).expect("the certificate");
    assert!(desk.der(&read.out) == expected, "another certificate: {read}");
}

#[test]
fn it_signs_with_the_key_for_authentication() {
    Desk::new().signs("0", &adult().secrets.pin, "01", "adult-auth.cer");
}

#[test]
fn it_signs_with_the_key_for_signatures() {
    Desk::new().signs("1", &adult().secrets.password, "02", "adult-sign.cer");
}

#[test]
fn it_is_told_of_a_wrong_pin_and_of_the_tries_left() {
    let desk = Desk::new();
    let login = ["--module", MODULE, "--slot-index", "0", "-l", "-p", "0000", "-O"];
    let refused = desk.opensc("pkcs11-tool", &login);
    assert!(refused.code != 0 && refused.err.contains("CKR_PIN_INCORRECT"), "{refused}");
    desk.opensc("pkcs15-tool", &["-D"]).ends(0).says("Tries left     : 2");
}

/// What others leave open is open for everybody, also over a warm reset. Our program notices and refuses; after
/// its own run, nothing is open.
#[test]
fn what_it_leaves_open_is_noticed_and_what_we_leave_is_closed() {
    let desk = Desk::new();
    let secret = &adult().secrets.password;
    let open = ["--verify-pin", "--auth-id", "02", "--pin", secret, "--read-certificate", "02"];
    let line = format!("{secret}\n");
    let ours = || desk.place.test("jpki-signature", &line, &[]);

    desk.opensc("pkcs15-tool", &open).ends(0);
    desk.place.tool("opensc-tool", &["--reset=warm"]).ends(0);
    let again = desk.place.tool("pkcs15-tool", &["-D"]);
    assert!(again.err.contains("Unsupported card"), "the password is open still: {again}");
    let refused = ours().ends(1).json();
    assert_eq!(
        (&refused["verdict"], &refused["error"]["code"]),
        (&"refused".into(), &"counter-unknown".into())
    );

    // That run has cut the power, so everything goes on.
    assert_eq!(ours().ends(0).json()["verdict"], "passed");
    desk.place.tool("pkcs15-tool", &["-D"]).ends(0).says("Tries left     : 5");
    assert_eq!(ours().ends(0).json()["verdict"], "passed");
    let info = desk.place.tashika(&["card", "test", "card-info", "--json"], "").ends(0).json();
    assert_eq!(fact(&info, "tries-signature").as_deref(), Some("5"));
}
