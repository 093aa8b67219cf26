# What each job may decide without asking, and what was decided.

# A field for money and the list beside it.
money-amount = Amount, if there is one
money-currency = Currency
# The first line of the list: nothing chosen.
money-currency-choose = Choose
# The last line of the list: a field for three letters comes up.
money-currency-other = Another one
money-letters = Its three letters
money-letters-hint = As on a bank statement, such as EUR.
error-not_an_amount = This is not an amount.
    .action = Write a number, such as 50, with no more decimals than the currency has.
error-not_a_currency = This is not a currency.
    .action = Write its three letters, such as EUR.
error-no_currency = An amount needs a currency.
    .action = Choose one.

# On the page of the purpose, under each job: a heading over a list, and a button that adds to it.
card-line-may = May decide without asking
card-line-expected = What is expected
card-line-add-may = Add what one may decide
card-line-add-expected = Add what is expected
# Accessible names of the same buttons. $job is the name of the job.
card-line-add-may-of = Add what one may decide: { $job }
card-line-add-expected-of = Add what is expected: { $job }
# The field of a line, by its list.
card-line-text-may = What may one decide?
card-line-text-may-hint = One line, such as “Send flowers when we were wrong”.
card-line-text-expected = What is expected?
card-line-text-expected-hint = One line that everybody can check.
# For what an amount may be spent once.
card-line-per = How often
card-line-per-occasion = Each time
card-line-per-customer = For each { -customer }
card-line-per-day = Each day
card-line-per-month = Each month
# Behind a line. $amount is money, such as €50.
card-line-upto-occasion = up to { $amount } each time
card-line-upto-customer = up to { $amount } for each { -customer }
card-line-upto-day = up to { $amount } each day
card-line-upto-month = up to { $amount } each month
card-line-change = Change
card-line-remove = Remove
# Accessible names. $text is the beginning of the line.
card-line-change-of = Change: { $text }
card-line-remove-of = Remove: { $text }
# On the status line, each with a button to undo it.
card-line-saved = The card is saved.
card-line-removed = The line is off the card.
# A link to the card on one page, and its accessible name. $job is the name of the job.
role-card-print = Card to print
role-card-print-of = Card to print: { $job }

# The card of a job on one page.
# A link, also on the page of what was decided without asking.
role-card-back = Back to the purpose
role-card-may = You may decide this without asking
role-card-no-blame = Nobody is blamed for using this.
role-card-expected = What we expect
role-card-none = Nothing is written on this card yet.
role-card-gone = This job is not here any more

# The list of what was decided without asking.
decided-lead = One line each. Nobody is blamed, nothing is added up for anybody.
decided-text = What did you decide?
decided-text-hint = One line: what you gave or changed because it was right.
decided-whom = For whom?
decided-whom-hint = Such as “the family of the early bus”. No surnames. May stay empty.
# A fold with two fields; what they hold stands beside it.
decided-more = Who and when
decided-by = Who decided?
decided-by-hint = May stay empty: then it was a colleague.
decided-day = On which day?
decided-add = Write it down
decided-begun = The line you began is back. It is not written down yet.
decided-clear = Clear it
# $text is what was written in the field for a name.
error-nobody_chosen = “{ $text }” chose nobody.
    .action = Pick a name from the list, or empty the field.
decided-list = Written down
decided-none = Nothing is written down yet
decided-none-why = For example: “Gave a late check-out, for a { -customer } with a sick child”. Written down, it shows everybody what they may do, and becomes a story or a case to practise.
# How many lines this month has.
decided-month = { $count ->
    [0] Nothing is written down this month.
    [one] One line is written down this month.
   *[other] { NUMBER($count) } lines are written down this month.
}
decided-month-many = More than { NUMBER($count) } lines are written down this month.
decided-colleague = A colleague
decided-story = Make a story of it
decided-case = Make a case of it
decided-change = Change
decided-remove = Remove
# The end of a question that is made of a line, after for whom it was.
decided-case-ask = What do you do?
# On the status line, with a button to undo it.
decided-saved = Written down.
decided-changed = The line is changed.
decided-removed = The line is removed.
decided-earlier = Show earlier ones
decided-later = Show later ones
# Which lines of the list are on the screen.
decided-page = { $from } to { $to } of { $total }
