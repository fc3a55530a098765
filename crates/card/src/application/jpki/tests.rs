//! Token words.

use super::TokenKind;

#[test]
fn tokens_are_told_by_their_whole_word() {
    let table: [(&[u8], TokenKind); 6] = [
        (b"JPKIAPICCTOKEN2                 ", TokenKind::MyNumberCard),
        (b"JPKIAPICCTOKEN                  ", TokenKind::JukiCard),
        (b"JPKIAPGPSETOKEN", TokenKind::Android),
        (b"JPKIAPIOSTOKEN\0\0", TokenKind::Iphone),
        (b"JPKIAPICCTOKEN3", TokenKind::Unknown),
        (b"", TokenKind::Unknown),
    ];
    for (bytes, kind) in table {
        assert_eq!(TokenKind::parse(bytes), kind);
    }
}
