-- A standard is worded anew without losing what it said before, is looked at by criteria, and takes its turn in the huddle.

-- A row is a wording, which never changes. The first one is the standard itself: stories name its id.
ALTER TABLE standard ADD COLUMN of_id TEXT REFERENCES standard (id);      -- null: the first wording
ALTER TABLE standard ADD COLUMN adopted_on TEXT;                          -- null: the day on which it was made
ALTER TABLE standard ADD COLUMN by_id TEXT REFERENCES person (id);
ALTER TABLE standard ADD COLUMN looks_like TEXT NOT NULL DEFAULT '';
ALTER TABLE standard ADD COLUMN exceptions TEXT NOT NULL DEFAULT '';
ALTER TABLE standard ADD COLUMN higher INTEGER NOT NULL DEFAULT 0;        -- for when the baseline holds
ALTER TABLE standard ADD COLUMN task TEXT NOT NULL DEFAULT '';            -- the recurring task that it is for
ALTER TABLE standard ADD COLUMN question TEXT NOT NULL DEFAULT '';        -- to the room
ALTER TABLE standard ADD COLUMN criteria TEXT NOT NULL DEFAULT '';        -- one a line
CREATE INDEX standard_of ON standard (of_id) WHERE of_id IS NOT NULL;

-- That somebody looked whether a standard is kept.
CREATE TABLE observation (
  id          TEXT PRIMARY KEY NOT NULL,
  team_id     TEXT NOT NULL REFERENCES team (id),
  standard_id TEXT NOT NULL REFERENCES standard (id),                     -- the wording that was looked at
  seen_on     TEXT NOT NULL,
  observer    TEXT NOT NULL,                                              -- leader, peer, mystery
  by_id       TEXT REFERENCES person (id),
  shift_id    TEXT REFERENCES shift (id),
  scores      TEXT NOT NULL,                                              -- met, not_met or not_seen, one for each criterion
  note        TEXT NOT NULL DEFAULT '',
  sum         INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX observation_standard ON observation (standard_id, seen_on);

-- The newest story of each standard is found at once, among any number.
CREATE INDEX recognition_proves ON recognition (standard_id, happened_on)
  WHERE standard_id IS NOT NULL AND status IN ('ready', 'told');

-- What a story is about, in a word or two of the leaders': several of a kind propose a standard.
ALTER TABLE recognition ADD COLUMN theme TEXT NOT NULL DEFAULT '';
CREATE INDEX recognition_theme ON recognition (team_id, theme) WHERE theme != '';

-- What an item of a huddle shows beside recognitions and the purpose: its part of the huddle says of which kind.
ALTER TABLE huddle_item ADD COLUMN about_id TEXT;
