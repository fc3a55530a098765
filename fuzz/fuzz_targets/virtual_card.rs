//! Arbitrary commands to virtual cards with arbitrary faults.
//!
//! Responsible for: the card never ends, and notices what a client must not do. Not responsible for: clients.
#![no_main]

use fuzz::tape::Tape;
use libfuzzer_sys::fuzz_target;
use virtual_card::{Fault, Reply, Tries, VirtualCard, faults, personas};

/// 券面事項入力補助. Source: jpki/myna, myna-card.
const TEXT: &[u8] = b"\xD3\x92\x10\x00\x31\x00\x01\x01\x04\x08";
/// Instructions that change, unblock or lock. Source: myna-card; ISO/IEC 7816-4.
const NEVER: [u8; 13] = [0x06, 0x24, 0x2C, 0x32, 0x50, 0x52, 0x54, 0x8A, 0xA2, 0xAE, 0xD6, 0xDC, 0xE2];
/// Instructions of honest clients.
const HONEST: [u8; 6] = [0x20, 0x2A, 0x84, 0xA4, 0xB0, 0xC0];
/// What the journal holds at most.
const LIMIT: usize = 64;

/// What a client knows about the card from outside.
#[derive(Default)]
struct Outside {
    /// The text application may be selected.
    text_perhaps: bool,
    /// It is, for certain.
    text_surely: bool,
    /// A secret was accepted since power came on.
    opened: bool,
}

fuzz_target!(|bytes: &[u8]| {
    let mut tape = Tape::new(bytes);
    let persona = personas().get(usize::from(tape.byte()) % personas().len()).expect("there are personas");
    let fault = fault(tape.byte(), tape.byte());
    let opened_before = fault.is_some_and(|fault| fault.info().id == "opened-before");
    let mut card = VirtualCard::new(persona, fault.as_slice());
    let mut outside = Outside::default();
    card.power_on();
    while !tape.is_over() {
        match tape.piece() {
            [] => power(&mut card, tape.byte(), &mut outside),
            command => {
                command_is_taken(&mut card, command, &mut outside, fault.is_none(), opened_before);
            }
        }
    }
});

/// A fault, except the one that only costs time.
fn fault(choice: u8, step: u8) -> Option<Fault> {
    let info = faults().get(usize::from(choice).checked_sub(1)? % faults().len())?;
    let at = info.steps.get(usize::from(step).checked_rem(info.steps.len()).unwrap_or_default());
    let text = at.map_or(info.id.clone(), |step| format!("{}@{step}", info.id));
    Fault::parse(&text).ok().filter(|_| info.id != "slow-signature")
}

fn power(card: &mut VirtualCard, choice: u8, outside: &mut Outside) {
    match choice % 4 {
        0 => card.power_off(),
        1 => card.power_on(),
        2 => card.reset(),
        _ => {
            card.power_off();
            card.power_on();
        }
    }
    // A reset leaves what was opened open; without power nothing stays.
    let opened = outside.opened && matches!(choice % 4, 1 | 2);
    *outside = Outside { opened, ..Outside::default() };
}

fn command_is_taken(
    card: &mut VirtualCard,
    command: &[u8],
    outside: &mut Outside,
    in_order: bool,
    opened_before: bool,
) {
    let before = (card.trap_sprung(), sum(card.tries()), card.verifications(), card.forbidden().len());
    let counted = card.commands();
    let reply = card.exchange(command);
    let after = (card.trap_sprung(), sum(card.tries()), card.verifications(), card.forbidden().len());
    let taken = card.commands() - counted;
    assert!(taken <= 1 && (taken == 1 || before == after), "what is not taken changes nothing");
    if let Reply::Answer(answer) = &reply {
        assert!(answer.len() <= 258, "an answer of a short command");
        assert_eq!(taken, 1);
    }
    let [cla, ins, p1, p2] = command.first_chunk().copied().unwrap_or_default();
    let answer = if let Reply::Answer(answer) = &reply { answer.as_slice() } else { &[] };
    let done = answer.ends_with(&[0x90, 0x00]);

    // Secrets: one presentation a command, one try at most, and only by a command that presents one.
    assert!(after.2 - before.2 <= 1 && (after.2 == before.2 || (ins == 0x20 && command.len() > 5)));
    assert!(after.1 + 1 >= before.1 && (after.1 >= before.1 || after.2 > before.2), "a try vanished");
    outside.opened |= done && after.2 > before.2;
    let signature = cla == 0x80 && ins == 0x2A && done && answer.len() > 66;
    assert!(!signature || outside.opened || opened_before, "signed without a secret");

    // The trap: once sprung it stays, and it needs a reach into the text application.
    assert!(after.0 || !before.0);
    if after.0 && !before.0 {
        assert!(cla == 0x00 && matches!(ins, 0x20 | 0xA4 | 0xB0) && outside.text_perhaps, "a trap by itself");
    }
    if after.0 && taken == 1 {
        assert_eq!(answer, [0x6F, 0x87], "a card that was reached into says no more");
    }
    let reaches = match command {
        [0x00, 0xB0, 0x81 | 0x83, _, _] => true,
        [0x00, 0xA4, 0x02, 0x0C, 0x02, 0x00, 0x01 | 0x03] => true,
        [0x00, 0x20, 0x00, 0x94, length, body @ ..] => *length > 0 && usize::from(*length) == body.len(),
        _ => false,
    };
    assert!(!(reaches && in_order && outside.text_surely && taken == 1) || after.0, "a reach unnoticed");

    // Forbidden commands are noted, honest ones are not.
    if taken == 1 && command.len() >= 4 {
        let noted = after.3 > before.3;
        assert!(!NEVER.contains(&ins) || noted || before.3 == LIMIT, "{ins:02X} went unnoticed");
        assert!(!HONEST.contains(&ins) || !noted, "{ins:02X} is no offense");
        assert!(!noted || card.forbidden().last() == Some(&[cla, ins, p1, p2]));
    } else {
        assert_eq!(before.3, after.3);
    }

    if let [0x00, 0xA4, 0x04, _, rest @ ..] = command {
        let name = rest.get(1..).unwrap_or_default();
        // Names match by their beginning, and a length may follow.
        let shortened = !name.is_empty() && (1..=name.len()).any(|end| TEXT.starts_with(&name[..end]));
        outside.text_perhaps = shortened || (outside.text_perhaps && !done);
        outside.text_surely = (outside.text_surely && !done) || (done && name == TEXT);
    }
    if matches!(reply, Reply::Removed | Reply::Reset | Reply::Unresponsive) || answer.len() < 2 {
        *outside = Outside { opened: outside.opened, ..Outside::default() };
    }
}

fn sum(tries: Tries) -> u32 {
    [tries.pin, tries.password, tries.text_pin, tries.number_b].map(u32::from).iter().sum()
}
