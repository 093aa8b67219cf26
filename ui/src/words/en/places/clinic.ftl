# The people this kind of place serves. At the start of a sentence: { -customer(letter: "capital") }.
-customer = { $letter ->
    [capital] Patient
   *[small] patient
}
# More than one of them.
-customers = { $letter ->
    [capital] Patients
   *[small] patients
}
