//! What is on a card: applications, files, secrets.
//!
//! Responsible for: their shape and how a secret counts. Not responsible for: what a My Number card holds.

use crate::key::CardKey;

/// One application with its files.
pub(crate) struct Application {
    /// Its name.
    pub(crate) aid: &'static [u8],
    /// Its role for the card.
    pub(crate) role: Role,
    /// Its files.
    pub(crate) files: Vec<File>,
}

/// What an application is to the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// 公的個人認証.
    Jpki,
    /// 券面事項入力補助.
    Text,
    /// The issuer security domain.
    Issuer,
    /// One with a similar name and without files.
    Decoy,
}

/// One file.
pub(crate) struct File {
    /// Its id; the last five bits are its short id.
    pub(crate) id: u16,
    /// What it holds.
    pub(crate) content: Content,
    /// The secrets of which one has to be presented, by file id; none when it is free.
    pub(crate) opened_by: &'static [u16],
}

/// What a file holds.
pub(crate) enum Content {
    /// Bytes that can be read.
    Data(Vec<u8>),
    /// A secret that can be presented.
    Secret(Secret),
    /// A key that can sign.
    Key(CardKey),
    /// What nobody may touch.
    Trap,
}

/// A secret and its counter.
pub(crate) struct Secret {
    value: Vec<u8>,
    left: u8,
    full: u8,
    presented: bool,
}

/// What came of presenting a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presented {
    /// It was right.
    Right,
    /// It was wrong; so many tries are left.
    Wrong(u8),
    /// It was locked before.
    Blocked,
}

impl File {
    /// Whether a command with this short id means the file.
    pub(crate) fn has_short_id(&self, short: u8) -> bool {
        self.id == u16::from(short)
    }
}

impl Secret {
    /// A secret with a counter.
    pub(crate) fn new(value: &str, left: u8, full: u8) -> Secret {
        Secret { value: value.as_bytes().to_vec(), left, full, presented: false }
    }

    /// Counts a try.
    pub(crate) fn present(&mut self, value: &[u8]) -> Presented {
        if self.left == 0 {
            return Presented::Blocked;
        }
        if value == self.value {
            self.left = self.full;
            self.presented = true;
            return Presented::Right;
        }
        self.left -= 1;
        self.presented = false;
        Presented::Wrong(self.left)
    }

    /// Tries left.
    pub(crate) fn left(&self) -> u8 {
        self.left
    }

    /// Whether it was presented since power-up.
    pub(crate) fn is_presented(&self) -> bool {
        self.presented
    }

    /// Power was cut, or came back with the secret presented.
    pub(crate) fn set_presented(&mut self, presented: bool) {
        self.presented = presented;
    }
}

impl Application {
    /// The file of an id.
    pub(crate) fn file(&self, id: u16) -> Option<&File> {
        self.files.iter().find(|file| file.id == id)
    }

    /// The file of an id, to change.
    pub(crate) fn file_mut(&mut self, id: u16) -> Option<&mut File> {
        self.files.iter_mut().find(|file| file.id == id)
    }

    /// Whether a file may be used now.
    pub(crate) fn is_open(&self, file: &File) -> bool {
        let presented = |id: &u16| match self.file(*id).map(|file| &file.content) {
            Some(Content::Secret(secret)) => secret.is_presented(),
            _ => false,
        };
        file.opened_by.is_empty() || file.opened_by.iter().any(presented)
    }

    /// All secrets.
    pub(crate) fn secrets_mut(&mut self) -> impl Iterator<Item = &mut Secret> {
        self.files.iter_mut().filter_map(|file| match &mut file.content {
            Content::Secret(secret) => Some(secret),
            _ => None,
        })
    }
}
