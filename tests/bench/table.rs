//! The figures, their limits and whether they are met.

use std::fmt::Write as _;

struct Row {
    figure: String,
    measured: f64,
    limit: f64,
    unit: &'static str,
    detail: String,
}

/// All figures of a run.
#[derive(Default)]
pub struct Table(Vec<Row>);

impl Table {
    /// A figure that may be at most `limit`.
    pub fn at_most(
        &mut self,
        figure: &str,
        measured: f64,
        limit: f64,
        unit: &'static str,
        detail: String,
    ) {
        self.0.push(Row {
            figure: figure.to_owned(),
            measured,
            limit,
            unit,
            detail,
        });
    }

    /// How many are over their limit; a figure that could not be computed is.
    pub fn missed(&self) -> usize {
        self.0.iter().filter(|row| !row.met()).count()
    }

    /// As a Markdown table.
    pub fn written(&self) -> String {
        let mut text = String::from(
            "| figure | measured | limit | | how it came about |\n|---|---|---|---|---|\n",
        );
        for row in &self.0 {
            let word = if row.met() { "ok" } else { "missed" };
            let Row {
                figure,
                measured,
                limit,
                unit,
                detail,
            } = row;
            let _ = writeln!(
                text,
                "| {figure} | {measured:.2} {unit} | {limit} {unit} | {word} | {detail} |"
            );
        }
        text
    }
}

impl Row {
    fn met(&self) -> bool {
        self.measured <= self.limit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_over_its_limit_is_missed_and_so_is_none() {
        let mut table = Table::default();
        for measured in [1.0, 1.3, f64::NAN] {
            table.at_most("start", measured, 1.25, "×", String::new());
        }
        assert_eq!(table.missed(), 2);
        assert!(
            table
                .written()
                .contains("| start | 1.30 × | 1.25 × | missed |")
        );
    }
}
