-- What each job may decide and spend without asking, what is expected of it, how it was used, and practice with an ending.

CREATE TABLE role_line (
  id       TEXT PRIMARY KEY NOT NULL,
  team_id  TEXT NOT NULL REFERENCES team (id),
  role_id  TEXT NOT NULL REFERENCES role (id),
  kind     TEXT NOT NULL,                    -- may, expected
  text     TEXT NOT NULL,
  amount   INTEGER,                          -- in the smallest unit of the currency
  currency TEXT NOT NULL DEFAULT '',
  per      TEXT,                             -- occasion, customer, day, month
  sum      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX role_line_role ON role_line (role_id);

-- That somebody decided without asking. No blame, no ranks: what, for whom, and perhaps what it cost.
CREATE TABLE discretion (
  id       TEXT PRIMARY KEY NOT NULL,
  team_id  TEXT NOT NULL REFERENCES team (id),
  used_on  TEXT NOT NULL,
  text     TEXT NOT NULL,
  for_whom TEXT NOT NULL DEFAULT '',
  amount   INTEGER,
  currency TEXT NOT NULL DEFAULT '',
  by_id    TEXT REFERENCES person (id),
  sum      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX discretion_team ON discretion (team_id, used_on);

-- What the next key reveals: the limit, or how it ended. A question with one is a case.
ALTER TABLE question ADD COLUMN reveal TEXT NOT NULL DEFAULT '';

-- Questions of the program that the team does without.
CREATE TABLE starter_off (
  id      TEXT PRIMARY KEY NOT NULL,
  team_id TEXT NOT NULL REFERENCES team (id),
  code    TEXT NOT NULL,
  sum     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX starter_off_team ON starter_off (team_id);
