//! Packs that are too large, whatever they say of themselves.

use super::forge::{Entry, archive, list, signed};
use super::*;
use crate::path::PATH_LIMIT;

fn too_large(bytes: &[u8]) -> Measure {
    match open_pack(bytes) {
        Err(error @ OpenError::TooLarge { measure, .. }) => {
            assert_eq!(error.class(), Class::Input);
            measure
        }
        other => panic!("{:?}", other.map(|pack| pack.hash)),
    }
}

fn many(count: usize) -> Vec<Entry> {
    (0..count).map(|number| Entry::stored(format!("pack/{number:05}.yaml"), b"")).collect()
}

#[test]
fn the_file_itself() {
    assert_eq!(too_large(&vec![0; PACKED_LIMIT + 1]), Measure::Packed);
    assert_eq!(open_pack(&vec![0; PACKED_LIMIT]), Err(OpenError::NotSealed));
}

#[test]
fn two_thousand_files_and_no_more() {
    let files = |count| (0..count).map(|number| (format!("{number:05}.yaml"), Vec::new())).collect();
    let most = seal_pack(&head(), &files(FILES_LIMIT), &key()).unwrap();
    assert_eq!(open_pack(&most).unwrap().files.len(), FILES_LIMIT);
    let error = seal_pack(&head(), &files(FILES_LIMIT + 1), &key()).unwrap_err();
    assert_eq!(error, SealError::TooLarge { measure: Measure::Files, limit: 2000 });
    // Too many is said before anything else is looked at, even without a list.
    assert_eq!(too_large(&signed(&list(&[]), &many(FILES_LIMIT + 1), &key())), Measure::Files);
    assert_eq!(too_large(&archive(&many(FILES_LIMIT + 1))), Measure::Files);
}

#[test]
fn the_longest_names_fit_into_the_list() {
    let name = |number| format!("{}{number:05}", "a".repeat(PATH_LIMIT - 5));
    let files = (0..FILES_LIMIT).map(|number| (name(number), Vec::new())).collect();
    let most = seal_pack(&head(), &files, &key()).unwrap();
    assert_eq!(open_pack(&most).unwrap().files, files);
}

#[test]
fn what_is_unpacked() {
    let half = vec![0; UNPACKED_LIMIT / 2];
    let mut files = BTreeMap::from([("a.bin".to_owned(), half.clone()), ("b.bin".to_owned(), half)]);
    let most = seal_pack(&head(), &files, &key()).unwrap();
    assert_eq!(open_pack(&most).unwrap().files, files);
    files.insert("c.bin".to_owned(), vec![0]);
    let error = seal_pack(&head(), &files, &key()).unwrap_err();
    assert_eq!(error, SealError::too_large(Measure::Unpacked, UNPACKED_LIMIT));
}

#[test]
fn what_does_not_pack_well() {
    // Bytes without a pattern, from a generator that needs no library (xorshift).
    let mut state = 1_u64;
    let mut noise = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_be_bytes()[0]
    };
    let files = BTreeMap::from([("a.bin".to_owned(), (0..PACKED_LIMIT).map(|_| noise()).collect())]);
    let error = seal_pack(&head(), &files, &key()).unwrap_err();
    assert_eq!(error, SealError::too_large(Measure::Packed, PACKED_LIMIT));
}

#[test]
fn bombs_are_stopped_by_what_they_say_and_by_what_they_do() {
    let zeros = vec![0; UNPACKED_LIMIT + 1];
    let honest = Entry::deflated("pack/a.bin", &zeros);
    assert!(honest.packed.len() < 100_000);
    let liar = Entry { size: 1, ..honest.clone() };
    for entry in [honest, liar] {
        assert_eq!(too_large(&signed(&list(&[]), &[entry], &key())), Measure::Unpacked);
    }
    // Each within the limit, together beyond it.
    let quarter = Entry::deflated("", &zeros[..UNPACKED_LIMIT / 4]);
    let named = |number| Entry { name: format!("pack/{number}.bin").into_bytes(), ..quarter.clone() };
    let honest: Vec<Entry> = (0..5).map(named).collect();
    assert_eq!(too_large(&signed(&list(&[]), &honest, &key())), Measure::Unpacked);
    // The last one says that it is small.
    let mut liars: Vec<Entry> = (0..4).map(named).collect();
    liars.push(Entry { size: 0, ..named(4) });
    assert_eq!(too_large(&signed(&list(&[]), &liars, &key())), Measure::Unpacked);
    // A total that no 32 bits hold.
    let giants: Vec<Entry> = (0..3)
        .map(|number| Entry { size: u32::MAX, ..Entry::deflated(format!("pack/{number}.bin"), b"") })
        .collect();
    assert_eq!(too_large(&signed(&list(&[]), &giants, &key())), Measure::Unpacked);
}

#[test]
fn the_list() {
    let blank = " ".repeat(MANIFEST_LIMIT);
    let bytes = signed(&format!("{}{blank}", list(&[])), &[], &key());
    assert_eq!(too_large(&bytes), Measure::Manifest);
    let bomb = Entry { size: 1, ..Entry::deflated("manifest.json", blank.repeat(2).as_bytes()) };
    assert_eq!(too_large(&archive(&[bomb, Entry::stored("signature", &[0; 64])])), Measure::Manifest);
}
