//! Text made of runs.
//!
//! Responsible for: text with weight and tone. Not responsible for: line breaking.

/// How strongly a run is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Ink.
    #[default]
    Ink,
    /// Secondary.
    Quiet,
    /// The accent.
    Accent,
    /// White on a filled shape.
    Paper,
}

/// A stretch of text in one weight and tone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The characters.
    pub text: String,
    /// Bold.
    pub bold: bool,
    /// Tone.
    pub tone: Tone,
    /// Underlined.
    pub underline: bool,
    /// The place that it refers to; empty for none.
    pub link: String,
}

/// Text made of runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The runs in order.
    pub runs: Vec<Run>,
}

impl Text {
    /// Plain text.
    pub fn plain(text: impl Into<String>) -> Text {
        Text::default().then(text)
    }

    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Text {
        Text::default().then_bold(text)
    }

    /// Secondary text.
    pub fn quiet(text: impl Into<String>) -> Text {
        Text::default().then_quiet(text)
    }

    /// Adds plain text.
    #[must_use]
    pub fn then(self, text: impl Into<String>) -> Text {
        self.push(text.into(), false, Tone::Ink)
    }

    /// Adds bold text.
    #[must_use]
    pub fn then_bold(self, text: impl Into<String>) -> Text {
        self.push(text.into(), true, Tone::Ink)
    }

    /// Adds secondary text.
    #[must_use]
    pub fn then_quiet(self, text: impl Into<String>) -> Text {
        self.push(text.into(), false, Tone::Quiet)
    }

    /// Adds bold text in the accent.
    #[must_use]
    pub fn then_accent(self, text: impl Into<String>) -> Text {
        self.push(text.into(), true, Tone::Accent)
    }

    /// Adds plain text that refers to a place.
    #[must_use]
    pub fn then_link(mut self, text: impl Into<String>, anchor: impl Into<String>) -> Text {
        self.runs.push(Run { text: text.into(), link: anchor.into(), ..Run::default() });
        self
    }

    /// Adds underlined text.
    #[must_use]
    pub fn then_underlined(mut self, text: impl Into<String>) -> Text {
        self.runs.push(Run { text: text.into(), underline: true, ..Run::default() });
        self
    }

    /// Adds another text.
    #[must_use]
    pub fn then_all(mut self, other: Text) -> Text {
        self.runs.extend(other.runs);
        self
    }

    /// The same text, all of it bold.
    #[must_use]
    pub fn strong(mut self) -> Text {
        self.runs.iter_mut().for_each(|run| run.bold = true);
        self
    }

    /// The same text, all of it secondary.
    #[must_use]
    pub fn toned_down(mut self) -> Text {
        self.runs.iter_mut().for_each(|run| run.tone = Tone::Quiet);
        self
    }

    /// The characters without weight and tone.
    pub fn characters(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether there is nothing to print.
    pub fn is_blank(&self) -> bool {
        self.runs.iter().all(|run| run.text.trim().is_empty())
    }

    fn push(mut self, text: String, bold: bool, tone: Tone) -> Text {
        if !text.is_empty() {
            self.runs.push(Run { text, bold, tone, ..Run::default() });
        }
        self
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        Text::plain(text)
    }
}

impl From<&String> for Text {
    fn from(text: &String) -> Text {
        Text::plain(text.as_str())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text::plain(text)
    }
}
