//! Tests of situations before a line stands.

use super::*;

#[test]
fn a_failure_at_a_reader_names_it() {
    let name = "Reader 1".to_owned();
    let of = |error| ReaderError::of_reader(error, "Reader 1");
    assert_eq!(of(pcsc::Error::SharingViolation), ReaderError::InUse { name: name.clone() });
    assert_eq!(of(pcsc::Error::UnresponsiveCard), ReaderError::Unresponsive { name: name.clone() });
    assert_eq!(of(pcsc::Error::UnknownReader), ReaderError::UnknownReader { name });
    assert_eq!(of(pcsc::Error::NoSmartcard), ReaderError::NoCard);
    assert_eq!(of(pcsc::Error::ServiceStopped), ReaderError::NoService);
}

#[test]
fn a_service_that_denies_is_not_one_that_is_absent() {
    assert_eq!(ReaderError::of_service(pcsc::Error::NoService), ReaderError::NoService);
    assert_eq!(ReaderError::of_service(pcsc::Error::SecurityViolation), ReaderError::AccessDenied);
    assert_eq!(ReaderError::of_reader(pcsc::Error::NoAccess, "x"), ReaderError::AccessDenied);
}

#[test]
fn the_rest_keeps_its_number() {
    let error = ReaderError::of_service(pcsc::Error::NoMemory);
    assert_eq!(error, ReaderError::Failed { code: 0x8010_0006 });
    assert_eq!(error.to_string(), "the smart card service failed with code 80100006");
}
