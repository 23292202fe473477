//! Cells of tables for spreadsheets.

/// A cell that no spreadsheet runs: an apostrophe makes it take as text what begins like a formula.
#[must_use]
pub fn no_formula(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}
