# The people this kind of place serves. At the start of a sentence: { -customer(letter: "capital") }.
-customer = { $letter ->
    [capital] Caller
   *[small] caller
}
# More than one of them.
-customers = { $letter ->
    [capital] Callers
   *[small] callers
}
