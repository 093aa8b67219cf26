# Finding who is meant, by two or three letters.

# Counts as one; also found by any of its words.
recognition-whole-team = The whole team
# Beside the name of a shift that is found among people.
recognition-a-shift = the shift, as one
recognition-as-one = everybody, as one
