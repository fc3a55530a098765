//! The My Number guard: no text with a 個人番号 enters Tashika.
//!
//! Responsible for: finding twelve digits with a valid check digit after folding full-width digits and
//! passing over spaces and hyphens, and masking them. Not responsible for: what happens then (the text
//! stays in its field, unsaved; files are refused).
//!
//! A run of digits is a candidate where it stands by itself, or where neighbouring groups, joined over
//! spaces and hyphens, make exactly twelve: a longer unbroken run (a card number, a corporate number) is
//! something else. Check digit: 総務省令 for the act on numbers, article 5: weights 2–7 and 2–6.

/// A number that looks like a My Number: where it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// First byte.
    pub start: usize,
    /// After the last byte.
    pub end: usize,
}

/// The first number in the text that looks like a My Number.
pub fn find(text: &str) -> Option<Found> {
    search(text).next()
}

/// Every such number in the text, in order.
pub fn find_all(text: &str) -> Vec<Found> {
    search(text).collect()
}

/// The text with every such number masked; spaces and hyphens inside it stay.
pub fn mask(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for found in search(text) {
        masked.push_str(&text[from..found.start]);
        masked.extend(text[found.start..found.end].chars().map(|c| if digit(c).is_some() { '*' } else { c }));
        from = found.end;
    }
    masked.push_str(&text[from..]);
    masked
}

/// The twelve digits of a number that was found, folded.
pub fn digits(text: &str, found: Found) -> Vec<u32> {
    text[found.start..found.end].chars().filter_map(digit).collect()
}

/// Line and column (characters, from 1) of a byte position.
pub fn line_and_column(text: &str, position: usize) -> (usize, usize) {
    let mut places = Places::of(text);
    places.at(position)
}

/// Lines and columns of positions that are asked for in order, so that many of them cost one reading.
pub struct Places<'t> {
    text: &'t str,
    position: usize,
    line: usize,
    column: usize,
}

impl<'t> Places<'t> {
    /// Starts at the beginning of a text.
    pub fn of(text: &'t str) -> Self {
        Self { text, position: 0, line: 1, column: 1 }
    }

    /// Line and column (characters, from 1) of a byte position. Going back means reading again.
    pub fn at(&mut self, position: usize) -> (usize, usize) {
        if position < self.position {
            *self = Self::of(self.text);
        }
        for c in self.text.get(self.position..position).unwrap_or_default().chars() {
            (self.line, self.column) =
                if c == '\n' { (self.line + 1, 1) } else { (self.line, self.column + 1) };
        }
        self.position = position;
        (self.line, self.column)
    }
}

/// A run of digits without anything between them.
struct Group {
    start: usize,
    end: usize,
    digits: Vec<u32>,
    /// Only spaces and hyphens stand between the group before and this one.
    joined: bool,
}

/// Goes through the groups once; what has been found is not part of another number.
fn search(text: &str) -> impl Iterator<Item = Found> {
    let groups = if may_hold_twelve_digits(text) { groups(text) } else { Vec::new() };
    let mut first = 0;
    std::iter::from_fn(move || {
        while let Some(rest) = groups.get(first..).filter(|rest| !rest.is_empty()) {
            let Some(count) = number_at(rest) else {
                first += 1;
                continue;
            };
            first += count;
            return Some(Found { start: rest[0].start, end: rest[count - 1].end });
        }
        None
    })
}

/// How many of these groups, from the first on, make a number.
fn number_at(groups: &[Group]) -> Option<usize> {
    let mut digits: Vec<u32> = Vec::with_capacity(12);
    for (place, group) in groups.iter().enumerate() {
        if place > 0 && !group.joined {
            return None;
        }
        digits.extend(&group.digits);
        if digits.len() >= 12 {
            return (digits.len() == 12 && has_valid_check_digit(&digits)).then_some(place + 1);
        }
    }
    None
}

/// Most texts have too few digits, and can be left without a look at each character: full-width digits begin with
/// the byte EF, so there are at most as many digits as bytes of either kind.
fn may_hold_twelve_digits(text: &str) -> bool {
    text.bytes().filter(|byte| byte.is_ascii_digit() || *byte == 0xEF).count() >= 12
}

fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut only_separators = false;
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        if let Some(digit) = digit(c) {
            match groups.last_mut() {
                Some(group) if group.end == start => {
                    group.end = end;
                    group.digits.push(digit);
                }
                _ => groups.push(Group { start, end, digits: vec![digit], joined: only_separators }),
            }
            only_separators = true;
        } else if !is_separator(c) {
            only_separators = false;
        }
    }
    groups
}

/// ASCII and full-width digits.
fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(u32::from(c) - u32::from('0')),
        '\u{FF10}'..='\u{FF19}' => Some(u32::from(c) - 0xFF10),
        _ => None,
    }
}

fn is_separator(c: char) -> bool {
    (c.is_whitespace() && c != '\n' && c != '\r')
        || matches!(c, '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30FC}' | '\u{FF70}' | '\u{FF0D}' | '\u{FE63}'
            | '\u{00AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// Twelve digits whose last one checks the others.
fn has_valid_check_digit(digits: &[u32]) -> bool {
    let Some((check, body)) = digits.split_last() else { return false };
    *check == check_digit(body)
}

/// The check digit of eleven digits: counted from the right, the n-th digit has weight n + 1 up to the
/// sixth and n − 5 from the seventh on.
pub fn check_digit(body: &[u32]) -> u32 {
    let sum: u32 =
        (1..).zip(body.iter().rev()).map(|(n, digit)| digit * if n <= 6 { n + 1 } else { n - 5 }).sum();
    match sum % 11 {
        0 | 1 => 0,
        rest => 11 - rest,
    }
}

#[cfg(test)]
mod tests;
