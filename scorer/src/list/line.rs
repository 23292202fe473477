//! The lines of a list, read alike when the lists are laid out and when they are read.

/// The entries of a list, each a key and its value; `# ` begins a comment. The value is empty where a line has no tab.
pub(crate) fn entries(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
    lines.map(|line| line.split_once('\t').unwrap_or((line, "")))
}
