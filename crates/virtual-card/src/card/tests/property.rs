//! Whatever arrives, the card answers, and counts as it should.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{JPKI, Reply, SIGN_AUTH, bytes, card};
use crate::fault::faults;
use crate::persona::{Tries, personas};
use crate::step::Step;

/// Commands that come close to sense.
fn likely() -> impl Strategy<Value = Vec<u8>> {
    let ins =
        prop_oneof![Just(0xA4), Just(0x20), Just(0xB0), Just(0x2A), Just(0x84), Just(0xC0), any::<u8>()];
    let p1 = prop_oneof![Just(0x00), Just(0x02), Just(0x04), any::<u8>()];
    let p2 = prop_oneof![
        Just(0x0C),
        Just(0x80),
        Just(0x98),
        Just(0x9B),
        Just(0x95),
        Just(0x97),
        Just(0x9A),
        any::<u8>()
    ];
    let body = prop_oneof![
        Just(vec![]),
        Just(crate::application::aid::JPKI.to_vec()),
        Just(crate::application::aid::TEXT.to_vec()),
        Just(b"1234".to_vec()),
        vec(any::<u8>(), 0..20),
    ];
    let cla = prop_oneof![3 => Just(0x00), 1 => Just(0x80), 1 => any::<u8>()];
    (cla, ins, p1, p2, body, proptest::option::of(any::<u8>())).prop_map(|(cla, ins, p1, p2, body, le)| {
        let mut command = vec![cla, ins, p1, p2];
        if let Ok(length @ 1..) = u8::try_from(body.len()) {
            command.push(length);
            command.extend(body);
        }
        command.extend(le);
        command
    })
}

fn sequence() -> impl Strategy<Value = Vec<Vec<u8>>> {
    vec(prop_oneof![4 => likely(), 1 => vec(any::<u8>(), 0..40)], 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_sequence_of_bytes_ends_the_card(
        commands in sequence(),
        persona in 0..personas().len(),
        fault in 0..faults().len(),
        step in 0..Step::ALL.len(),
    ) {
        let info = &faults()[fault];
        let step = info.steps.get(step).map(|step| format!("@{step}")).unwrap_or_default();
        let mut card = card(&personas()[persona].id, &[&format!("{}{step}", info.id)]);
        for command in &commands {
            match card.exchange(command) {
                Reply::Answer(answer) => prop_assert!(answer.len() <= 258),
                Reply::Removed | Reply::Reset | Reply::Unresponsive => card.power_on(),
            }
        }
    }

    #[test]
    fn counters_fall_by_wrong_secrets_alone(commands in sequence()) {
        let mut card = card("adult", &[]);
        let total = |tries: Tries| {
            u32::from(tries.pin) + u32::from(tries.password) + u32::from(tries.text_pin) + u32::from(tries.number_b)
        };
        for command in &commands {
            let before = (total(card.tries()), card.verifications());
            card.exchange(command);
            let after = (total(card.tries()), card.verifications());
            prop_assert!(after.0 + 1 >= before.0, "one try at most");
            prop_assert!(after.0 >= before.0 || after.1 == before.1 + 1, "and only by presenting a secret");
        }
    }

    #[test]
    fn nothing_is_signed_without_its_secret(commands in sequence(), opened in any::<bool>()) {
        let sign = bytes(SIGN_AUTH);
        let mut card = card("adult", if opened { &["opened-before"] } else { &["tries-0"] });
        for command in commands.iter().chain([&bytes(JPKI), &sign]) {
            let reply = card.exchange(command);
            let long = matches!(&reply, Reply::Answer(answer) if answer.len() == 258);
            if command.starts_with(&[0x80, 0x2A]) && !opened {
                prop_assert!(!long);
            }
            if *command == sign && opened {
                prop_assert!(long || card.trap_sprung());
            }
        }
    }
}
