-- What a huddle leads to: promises and topics that come back until they are done, thanks said live, taps at the end, and
-- who takes which part.

CREATE TABLE action (
  id        TEXT PRIMARY KEY NOT NULL,
  team_id   TEXT NOT NULL REFERENCES team (id),
  kind      TEXT NOT NULL,                 -- promise, topic
  text      TEXT NOT NULL,
  owner_id  TEXT REFERENCES person (id),
  due_on    TEXT NOT NULL,
  state     TEXT NOT NULL,                 -- open, done, dropped
  shift_id  TEXT REFERENCES shift (id),    -- whose huddle brings it back; none: every one
  huddle_id TEXT REFERENCES huddle (id),   -- the huddle it was made in
  made_at   INTEGER NOT NULL,
  ended_at  INTEGER,
  sum       INTEGER NOT NULL DEFAULT 0
) STRICT;
-- What is open is little, however much was done before.
CREATE INDEX action_open ON action (team_id, due_on) WHERE state = 'open';
CREATE INDEX action_huddle ON action (huddle_id) WHERE huddle_id IS NOT NULL;

-- Whether it was said live, so that no step shows it.
ALTER TABLE huddle_item ADD COLUMN live INTEGER NOT NULL DEFAULT 0;

-- One tap of somebody at the end, without a name.
CREATE TABLE huddle_tap (
  id        TEXT PRIMARY KEY NOT NULL,
  huddle_id TEXT NOT NULL REFERENCES huddle (id),
  tap       TEXT NOT NULL,                 -- useful, so_so, not_useful
  sum       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX huddle_tap_huddle ON huddle_tap (huddle_id);

-- Who takes a part of a huddle.
CREATE TABLE huddle_part (
  id        TEXT PRIMARY KEY NOT NULL,
  huddle_id TEXT NOT NULL REFERENCES huddle (id),
  segment   TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  sum       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX huddle_part_huddle ON huddle_part (huddle_id);
