//! The rows that one operation added to a database, to be written again under new ids.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use rusqlite::types::Value;
use rusqlite::{Connection, Transaction, params_from_iter};

struct Row {
    table: String,
    sql: String,
    columns: Vec<String>,
    values: Vec<Value>,
}

/// Rows of any tables, in the order in which the schema names the tables.
pub struct Rows(Vec<Row>);

impl Rows {
    /// What the second database has and the first has not.
    pub fn added(before: &Path, after: &Path) -> Result<Self> {
        let database = Connection::open(after)?;
        database.execute("ATTACH ?1 AS before", [before.to_string_lossy()])?;
        let mut rows = Vec::new();
        for table in names(
            &database,
            "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        )? {
            let columns = names(
                &database,
                &format!("SELECT name FROM pragma_table_info('{table}')"),
            )?;
            let marks = vec!["?"; columns.len()].join(", ");
            let sql = format!(
                "INSERT INTO {table} ({}) VALUES ({marks})",
                columns.join(", ")
            );
            let difference =
                format!("SELECT * FROM main.{table} EXCEPT SELECT * FROM before.{table}");
            let mut statement = database.prepare(&difference)?;
            let mut found = statement.query([])?;
            while let Some(row) = found.next()? {
                let values = (0..columns.len())
                    .map(|at| row.get(at))
                    .collect::<rusqlite::Result<_>>()?;
                rows.push(Row {
                    table: table.clone(),
                    sql: sql.clone(),
                    columns: columns.clone(),
                    values,
                });
            }
        }
        ensure!(!rows.is_empty(), "the operation wrote nothing");
        Ok(Self(rows))
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The same rows as the `time`th repetition would write them: other ids, numbers that go on.
    pub fn under_new_ids(&self, time: u32) -> Self {
        let ids: Vec<String> = self.0.iter().filter_map(Row::id).collect();
        let renew = |row: &Row| {
            let values = row
                .columns
                .iter()
                .zip(&row.values)
                .map(|(column, value)| match value {
                    Value::Integer(number) if column.ends_with("seq") => {
                        let counted = column.strip_suffix("_seq").unwrap_or(&row.table);
                        let step =
                            self.0.iter().filter(|other| other.table == counted).count() as i64;
                        Value::Integer(number + step * i64::from(time))
                    }
                    Value::Text(text) => Value::Text(ids.iter().fold(text.clone(), |text, id| {
                        text.replace(id, &renewed(id, time))
                    })),
                    other => other.clone(),
                });
            let values = values.collect();
            Row {
                table: row.table.clone(),
                sql: row.sql.clone(),
                columns: row.columns.clone(),
                values,
            }
        };
        Self(self.0.iter().map(renew).collect())
    }

    /// Writes them.
    pub fn write(&self, transaction: &Transaction<'_>) -> Result<()> {
        for row in &self.0 {
            let written = transaction
                .prepare_cached(&row.sql)?
                .execute(params_from_iter(&row.values));
            written.with_context(|| format!("{} {:?}", row.sql, row.values))?;
        }
        Ok(())
    }
}

impl Row {
    fn id(&self) -> Option<String> {
        let at = self.columns.iter().position(|column| column == "id")?;
        match &self.values[at] {
            Value::Text(id) => Some(id.clone()),
            _ => None,
        }
    }
}

/// Another id of the same length that sorts near the first one, as ids made a moment later do.
fn renewed(id: &str, time: u32) -> String {
    let kept = id.len().saturating_sub(8);
    format!("{}{time:08x}", &id[..kept])
}

fn names(database: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut statement = database.prepare(sql)?;
    let names = statement
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_and_written_again_under_new_ids() {
        let folder = tempfile::tempdir().unwrap();
        let (before, after) = (folder.path().join("before"), folder.path().join("after"));
        let schema = "CREATE TABLE operation (seq INTEGER PRIMARY KEY); CREATE TABLE story (id TEXT PRIMARY KEY, fields TEXT);";
        for path in [&before, &after] {
            Connection::open(path)
                .unwrap()
                .execute_batch(schema)
                .unwrap();
        }
        let mut database = Connection::open(&after).unwrap();
        let added = "INSERT INTO operation VALUES (7); INSERT INTO story VALUES ('abcd-ffffffff', 'of abcd-ffffffff');";
        database.execute_batch(added).unwrap();
        let rows = Rows::added(&before, &after).unwrap();
        for time in [1, 2] {
            let transaction = database.transaction().unwrap();
            rows.under_new_ids(time).write(&transaction).unwrap();
            transaction.commit().unwrap();
        }
        let sql = "SELECT max(seq), (SELECT count(*) FROM story WHERE fields = 'of ' || id) FROM operation";
        let found = database.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)));
        assert_eq!(found.unwrap(), (9, 3));
        assert_eq!(rows.count(), 2);
    }
}
