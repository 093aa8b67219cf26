//! An amount of money: whole numbers of the smallest unit, with its currency. One without a currency says nothing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Code, Error, Result};

/// The greatest amount, in the smallest unit of a currency.
const MOST: i64 = 100_000_000_000;

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// In the smallest unit of the currency, as cents; not below nothing.
    #[ts(type = "number")]
    pub amount: i64,
    /// Three letters, as EUR (ISO 4217).
    pub currency: String,
}

/// What is kept of an amount; refuses one without a currency, and one below nothing.
pub fn kept(money: Option<Money>) -> Result<(Option<i64>, String)> {
    let Some(Money { amount, currency }) = money else {
        return Ok((None, String::new()));
    };
    let currency = currency.trim().to_ascii_uppercase();
    if currency.is_empty() {
        return Err(Error::new(Code::Empty).at("currency"));
    }
    if currency.len() != 3 || !currency.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return Err(Error::new(Code::NotACurrency)
            .at("currency")
            .with("text", currency));
    }
    if !(0..=MOST).contains(&amount) {
        return Err(Error::new(Code::NotAnAmount).at("amount"));
    }
    Ok((Some(amount), currency))
}

/// The amount that was kept, where there is one.
pub fn of(amount: Option<i64>, currency: &str) -> Option<Money> {
    amount.map(|amount| Money {
        amount,
        currency: currency.to_owned(),
    })
}
