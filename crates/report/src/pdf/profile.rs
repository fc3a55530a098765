//! The colour profile of the output intent.
//!
//! Responsible for: a small ICC profile (version 2.1) of the sRGB colour space, computed from the primaries and
//! the transfer function of IEC 61966-2-1, adapted to D50. Not responsible for: colours of the report.

/// Points of the transfer curve.
const POINTS: usize = 1024;
/// Primaries of sRGB adapted to D50 (Bradford), and the D50 white, in XYZ.
const RED: [f64; 3] = [0.436_065_67, 0.222_488_40, 0.013_916_02];
const GREEN: [f64; 3] = [0.385_147_09, 0.716_873_17, 0.097_076_42];
const BLUE: [f64; 3] = [0.143_066_41, 0.060_607_91, 0.714_096_07];
const WHITE: [f64; 3] = [0.964_202_88, 1.0, 0.824_905_40];

/// The profile.
pub(super) fn srgb() -> Vec<u8> {
    let curve = curve();
    let tags: [(&[u8; 4], Vec<u8>); 7] = [
        (b"desc", description("sRGB IEC61966-2-1")),
        (b"cprt", text("No copyright, use freely")),
        (b"wtpt", xyz(WHITE)),
        (b"rXYZ", xyz(RED)),
        (b"gXYZ", xyz(GREEN)),
        (b"bXYZ", xyz(BLUE)),
        (b"rTRC", curve),
    ];
    // The three curves are one.
    let count = tags.len() + 2;
    let mut offset = 128 + 4 + 12 * count;
    let mut table = be(count as u32).to_vec();
    let mut data = Vec::new();
    for (name, bytes) in &tags {
        let names: &[&[u8; 4]] = if *name == b"rTRC" { &[b"rTRC", b"gTRC", b"bTRC"] } else { &[*name] };
        for name in names {
            table.extend_from_slice(*name);
            table.extend_from_slice(&be(offset as u32));
            table.extend_from_slice(&be(bytes.len() as u32));
        }
        data.extend_from_slice(bytes);
        while data.len() % 4 != 0 {
            data.push(0);
        }
        offset = 128 + 4 + 12 * count + data.len();
    }
    let mut profile = header((128 + table.len() + data.len()) as u32);
    profile.extend_from_slice(&table);
    profile.extend_from_slice(&data);
    profile
}

fn header(size: u32) -> Vec<u8> {
    let mut header = vec![0_u8; 128];
    header[0..4].copy_from_slice(&be(size));
    header[8..12].copy_from_slice(&[2, 0x10, 0, 0]);
    header[12..16].copy_from_slice(b"mntr");
    header[16..20].copy_from_slice(b"RGB ");
    header[20..24].copy_from_slice(b"XYZ ");
    // A fixed day: the same profile in every file.
    for (index, part) in [2024_u16, 1, 1, 0, 0, 0].into_iter().enumerate() {
        header[24 + 2 * index..26 + 2 * index].copy_from_slice(&part.to_be_bytes());
    }
    header[36..40].copy_from_slice(b"acsp");
    for (index, part) in WHITE.into_iter().enumerate() {
        header[68 + 4 * index..72 + 4 * index].copy_from_slice(&fixed(part));
    }
    header
}

fn curve() -> Vec<u8> {
    let mut bytes = b"curv\0\0\0\0".to_vec();
    bytes.extend_from_slice(&be(POINTS as u32));
    for index in 0..POINTS {
        let value = index as f64 / (POINTS - 1) as f64;
        let linear = if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        bytes.extend_from_slice(&((linear * 65_535.0).round() as u16).to_be_bytes());
    }
    bytes
}

fn xyz(value: [f64; 3]) -> Vec<u8> {
    let mut bytes = b"XYZ \0\0\0\0".to_vec();
    value.into_iter().for_each(|part| bytes.extend_from_slice(&fixed(part)));
    bytes
}

fn text(words: &str) -> Vec<u8> {
    let mut bytes = b"text\0\0\0\0".to_vec();
    bytes.extend_from_slice(words.as_bytes());
    bytes.push(0);
    bytes
}

fn description(words: &str) -> Vec<u8> {
    let mut bytes = b"desc\0\0\0\0".to_vec();
    bytes.extend_from_slice(&be(words.len() as u32 + 1));
    bytes.extend_from_slice(words.as_bytes());
    // End of the words, no Unicode text, no script text.
    bytes.extend_from_slice(&[0; 1 + 8 + 3 + 67]);
    bytes
}

fn fixed(value: f64) -> [u8; 4] {
    ((value * 65_536.0).round() as i32).to_be_bytes()
}

fn be(value: u32) -> [u8; 4] {
    value.to_be_bytes()
}
