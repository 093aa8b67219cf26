-- Who is here: PINs, the tries at them, and the code for a manager who forgot theirs. Only hashes are kept, and of these
-- nothing stands in the log: it knows that a PIN was set, not which.

CREATE TABLE pin (
  id     TEXT PRIMARY KEY NOT NULL REFERENCES person (id),
  hash   TEXT NOT NULL,                    -- argon2id in the PHC form, with its salt
  digits INTEGER NOT NULL,                 -- how many: who may do more needs more of them
  set_at INTEGER NOT NULL,
  sum    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE recovery (
  id       TEXT PRIMARY KEY NOT NULL,      -- there is one: 'code'
  hash     TEXT NOT NULL,
  made_at  INTEGER NOT NULL,
  used_at  INTEGER,                        -- until a manager has seen that the code before it was used
  used_for TEXT REFERENCES person (id),
  sum      INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Local. `id` is a person's, or 'code'.
CREATE TABLE pin_try (
  id         TEXT PRIMARY KEY NOT NULL,
  count      INTEGER NOT NULL,             -- wrong ones since the last right one
  wait_until INTEGER,
  sum        INTEGER NOT NULL DEFAULT 0
) STRICT;
