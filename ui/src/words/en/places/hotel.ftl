# The people this kind of place serves. At the start of a sentence: { -customer(letter: "capital") }.
-customer = { $letter ->
    [capital] Guest
   *[small] guest
}
# More than one of them.
-customers = { $letter ->
    [capital] Guests
   *[small] guests
}
