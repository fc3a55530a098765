//! Every way to sign, checked with the public key.

use p384::ecdsa::signature::hazmat::PrehashVerifier;
use rsa::Pkcs1v15Sign;
use sha2::{Digest, Sha256, Sha384};

use super::CardKey;
use crate::persona::Keys;

#[test]
fn rsa_signs_in_four_ways() {
    let key = CardKey::load(Keys::Rsa2048, "auth");
    let CardKey::Rsa(private) = &key else { panic!("an RSA key") };
    let public = private.to_public_key();
    let hash = Sha256::digest(b"message");
    let with_info = Pkcs1v15Sign::new::<Sha256>;
    let bare = Pkcs1v15Sign::new_unprefixed;
    let check = |scheme: Pkcs1v15Sign, signed: &[u8], signature: &[u8]| {
        assert_eq!(signature.len(), 256);
        public.verify(scheme, signed, signature).expect("the signature is right");
    };
    for length in [1, 51, 245] {
        let data = vec![0x42; length];
        check(bare(), &data, &key.sign(0x00, &data).expect("arbitrary data"));
    }
    check(bare(), &hash, &key.sign(0x01, b"message").expect("a message"));
    check(with_info(), &hash, &key.sign(0x02, &hash).expect("a hash"));
    check(with_info(), &hash, &key.sign(0x03, b"message").expect("a message"));
    let info = [b"\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20", &hash[..]];
    check(with_info(), &hash, &key.sign(0x00, &info.concat()).expect("a DigestInfo"));
}

#[test]
fn rsa_refuses_what_it_cannot_sign() {
    let key = CardKey::load(Keys::Rsa2048, "sign");
    assert_eq!(key.sign(0x00, &[0; 246]), Err(0x6A80));
    assert_eq!(key.sign(0x02, &[0; 31]), Err(0x6A80));
    assert_eq!(key.sign(0x04, &[0; 32]), Err(0x6A86));
}

#[test]
fn p384_signs_a_hash_of_48_bytes_and_nothing_else() {
    let key = CardKey::load(Keys::P384, "auth");
    let CardKey::P384(private) = &key else { panic!("a key on P-384") };
    let hash = Sha384::digest(b"message");
    let signature = key.sign(0x00, &hash).expect("a hash");
    assert_eq!(signature.len(), 96);
    let signature = p384::ecdsa::Signature::from_slice(&signature).expect("r and s");
    private.verifying_key().verify_prehash(&hash, &signature).expect("the signature is right");
    assert_eq!(key.sign(0x00, &hash[..47]), Err(0x6A80));
    assert_eq!(key.sign(0x02, &hash), Err(0x6A86));
}

#[test]
fn the_earlier_signature_is_always_the_same() {
    for keys in [Keys::Rsa2048, Keys::P384] {
        let key = CardKey::load(keys, "auth");
        assert_eq!(key.earlier().expect("a signature"), key.earlier().expect("a signature"));
    }
}
