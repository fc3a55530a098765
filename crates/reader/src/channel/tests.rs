//! Tests of what needs no reader: carrying commands, and the end of a line.

use super::*;

#[test]
fn t1_carries_every_command_as_it_is() {
    for command in [&[][..], &[0, 0x20, 0, 0x80], &[0, 0xB0, 0, 0, 0], &[0, 0xA4, 4, 0, 1, 9, 0]] {
        assert_eq!(as_carried(Protocol::T1, command), command);
    }
}

#[test]
fn t0_leaves_out_the_expected_length_behind_data_and_nothing_else() {
    assert_eq!(as_carried(Protocol::T0, &[0, 0xA4, 4, 0, 1, 9, 0]), &[0, 0xA4, 4, 0, 1, 9]);
    let others: [&[u8]; 6] = [
        &[],
        &[0, 0x20, 0, 0x80],
        &[0, 0xB0, 0, 0, 0],
        &[0, 0x20, 0, 0x80, 2, 1, 2],
        &[0, 0xA4, 4, 0, 2, 9],
        &[0, 0xB0, 0, 0, 0, 1, 0],
    ];
    for command in others {
        assert_eq!(as_carried(Protocol::T0, command), command);
    }
}

#[test]
fn a_line_ends_with_removal_reset_reader_and_service_and_with_an_answer_without_status() {
    assert_eq!(end_after(&Ok(vec![])), Some(LinkError::Removed));
    assert_eq!(end_after(&Ok(vec![0x90])), Some(LinkError::Removed));
    for end in [LinkError::Removed, LinkError::Reset, LinkError::NoReader, LinkError::NoService] {
        assert_eq!(end_after(&Err(end)), Some(end));
    }
}

#[test]
fn a_line_goes_on_after_a_status_and_after_a_reader_that_gave_up_once() {
    assert_eq!(end_after(&Ok(vec![0x6F, 0x00])), None);
    // The counter of a PIN is asked for after such a failure.
    assert_eq!(end_after(&Err(LinkError::Unresponsive)), None);
    assert_eq!(end_after(&Err(LinkError::Failed { code: 1 })), None);
}

#[test]
fn a_line_without_card_fails_and_can_be_cut_again() {
    let mut channel = PcscChannel { card: None, protocol: Protocol::T1, ended: None, buffer: Vec::new() };
    channel.power_off();
    assert_eq!(channel.transmit(&[0, 0xB0, 0, 0, 0]), Err(LinkError::Removed));
}
