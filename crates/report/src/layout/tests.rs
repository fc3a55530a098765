//! Layout keeps its promises.
