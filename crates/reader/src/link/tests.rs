//! Tests of the table.

use super::*;

#[test]
fn every_failure_that_a_person_can_do_something_about_has_its_situation() {
    let table = [
        (Error::RemovedCard, LinkError::Removed),
        (Error::NoSmartcard, LinkError::Removed),
        (Error::ResetCard, LinkError::Reset),
        (Error::SharingViolation, LinkError::InUse),
        (Error::UnresponsiveCard, LinkError::Unresponsive),
        (Error::UnpoweredCard, LinkError::Unresponsive),
        (Error::UnsupportedCard, LinkError::Unresponsive),
        (Error::ProtoMismatch, LinkError::Unresponsive),
        (Error::NotTransacted, LinkError::Unresponsive),
        (Error::CommDataLost, LinkError::Unresponsive),
        (Error::UnknownReader, LinkError::NoReader),
        (Error::ReaderUnavailable, LinkError::NoReader),
        (Error::NoReadersAvailable, LinkError::NoReader),
        (Error::NoService, LinkError::NoService),
        (Error::ServiceStopped, LinkError::NoService),
        (Error::InvalidHandle, LinkError::NoService),
        (Error::CommError, LinkError::NoService),
    ];
    for (error, expected) in table {
        assert_eq!(situation(error), expected, "{error:?}");
    }
}

#[test]
fn anything_else_keeps_the_number_of_the_system() {
    assert_eq!(situation(Error::InternalError), LinkError::Failed { code: 0x8010_0001 });
    assert_eq!(situation(Error::SecurityViolation), LinkError::Failed { code: 0x8010_006A });
}

#[test]
fn a_card_that_left_is_no_wrong_pin_and_a_wrong_pin_no_card_that_left() {
    assert!(matches!(situation(Error::WrongChv), LinkError::Failed { .. }));
    assert!(matches!(situation(Error::ChvBlocked), LinkError::Failed { .. }));
}
