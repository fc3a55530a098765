//! Tests of findings, on facts made by hand.

use std::collections::BTreeSet;

use super::*;

fn reader(name: &str, card: CardState) -> ReaderState {
    let os_virtual = name.starts_with("Windows Hello");
    let atr_kind = (card != CardState::Absent).then_some(AtrKind::Contactless);
    ReaderState { name: name.to_owned(), card, atr_kind, virtual_reader: false, os_virtual }
}

fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.code.as_str()).collect()
}

fn pasori() -> UsbDevice {
    UsbDevice { vendor: 0x054C, product: 0x02E1, name: "Sony PaSoRi".to_owned(), unsupported: true }
}

#[test]
fn every_state_of_a_card_has_its_finding_with_the_reader() {
    let transit = ReaderState { atr_kind: Some(AtrKind::Storage), ..reader("d", CardState::Present) };
    let readers = vec![
        reader("a", CardState::Absent),
        reader("b", CardState::InUse),
        reader("c", CardState::Unresponsive),
        transit,
        reader("e", CardState::Present),
    ];
    let findings = judge(&Ok(readers), &[]);
    let expected = ["no-card", "reader-in-use", "card-unresponsive", "card-unsupported", "ready"];
    assert_eq!(codes(&findings), expected);
    let names: Vec<&str> = findings.iter().filter_map(|finding| finding.reader.as_deref()).collect();
    assert_eq!(names, ["a", "b", "c", "d", "e"]);
}

#[test]
fn a_computer_without_readers_is_told_so_also_when_the_system_makes_some_up() {
    assert_eq!(codes(&judge(&Ok(vec![]), &[])), ["no-reader"]);
    assert_eq!(codes(&judge(&Err(ReaderError::NoReader), &[])), ["no-reader"]);
    let hello = reader("Windows Hello for Business 1", CardState::Present);
    assert_eq!(codes(&judge(&Ok(vec![hello]), &[])), ["no-reader", "os-virtual-reader"]);
}

#[test]
fn a_device_without_driver_explains_why_there_is_no_reader() {
    let findings = judge(&Ok(vec![]), &[pasori()]);
    assert_eq!(codes(&findings), ["driver-missing"]);
    assert_eq!(findings.first().and_then(|finding| finding.device.clone()), Some(pasori()));
}

#[test]
fn without_the_service_nothing_else_is_said() {
    let finding = |error| judge(&Err(error), &[pasori()]);
    assert_eq!(codes(&finding(ReaderError::NoService)), ["no-service"]);
    assert_eq!(codes(&finding(ReaderError::AccessDenied)), ["access-denied"]);
    let failed = finding(ReaderError::Failed { code: 7 });
    assert_eq!(codes(&failed), ["no-service"]);
    assert_eq!(failed.first().and_then(|finding| finding.number), Some(7));
}

#[test]
fn the_list_of_codes_has_every_code_once() {
    let written: BTreeSet<&str> = FindingCode::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(written.len(), FindingCode::ALL.len());
}
