//! How a row of a table is a struct: one list of columns, one way to read a row, one way to write it.

use rusqlite::types::{ToSql, ToSqlOutput, Value, ValueRef};

use super::entity::Entity;

/// A row of an entity's table. The first column is `id`.
pub trait Record: Sized {
    /// The entity, which knows the table.
    const ENTITY: Entity;
    /// The columns in the order of the fields.
    const COLUMNS: &'static [&'static str];

    /// Reads a row that selects `COLUMNS` in their order.
    fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self>;

    /// The values of `COLUMNS`, in their order.
    fn values(&self) -> rusqlite::Result<Vec<Value>>;
}

/// A value as SQLite keeps it.
pub fn value_of(field: &dyn ToSql) -> rusqlite::Result<Value> {
    match field.to_sql()? {
        ToSqlOutput::Borrowed(value) => Ok(value.try_into()?),
        ToSqlOutput::Owned(value) => Ok(value),
        _ => Err(rusqlite::Error::ToSqlConversionFailure(
            "a value without a type".into(),
        )),
    }
}

/// A value of a row as it lies on the disk: a text that is none any more, because a byte of it flipped, comes as its
/// bytes instead of stopping whoever looks for just that.
pub fn value(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<Value> {
    Ok(match row.get_ref(column)? {
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => Value::Text(text.to_owned()),
            Err(_) => Value::Blob(bytes.to_vec()),
        },
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
    })
}

/// Makes a struct a [`Record`]: each field is a column of the same name.
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident of $entity:ident {
        $($(#[$field_meta:meta])* $field_vis:vis $field:ident: $type:ty,)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        $vis struct $name { $($(#[$field_meta])* $field_vis $field: $type,)* }

        impl $crate::store::Record for $name {
            const ENTITY: $crate::store::Entity = $crate::store::Entity::$entity;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),*];

            fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                // Named, not numbered: the list of columns and the fields cannot drift apart.
                Ok($name { $($field: row.get(stringify!($field))?,)* })
            }

            fn values(&self) -> rusqlite::Result<Vec<rusqlite::types::Value>> {
                Ok(vec![$($crate::store::value_of(&self.$field)?),*])
            }
        }
    };
}
pub(crate) use record;

/// Makes an enum a word: the same in the database, in JSON and in the page's types.
macro_rules! word {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $word)] $variant,)* }

        impl $name {
            /// The word that stands for it everywhere.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }
        }

        impl rusqlite::types::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.word().into())
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                match value.as_str()? {
                    $($word => Ok($name::$variant),)*
                    _ => Err(rusqlite::types::FromSqlError::InvalidType),
                }
            }
        }
    };
}
pub(crate) use word;
