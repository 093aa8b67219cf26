# The people this kind of place serves. At the start of a sentence: { -customer(letter: "capital") }.
-customer = { $letter ->
    [capital] Customer
   *[small] customer
}
# More than one of them.
-customers = { $letter ->
    [capital] Customers
   *[small] customers
}
