-- The first schema: the log, a team and its people, purpose, recognition, huddles, and what only this computer keeps.

CREATE TABLE meta (
  id    TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

-- One row for each thing that somebody did.
CREATE TABLE operation (
  seq      INTEGER PRIMARY KEY NOT NULL,
  name     TEXT NOT NULL,                  -- the command
  actor_id TEXT,                           -- who was here, where somebody had said so
  sitting  TEXT NOT NULL,                  -- from the start of the program to its end
  node     TEXT NOT NULL,                  -- this incarnation of the database file
  at       INTEGER NOT NULL,
  undoable INTEGER NOT NULL DEFAULT 0,
  undoes   INTEGER REFERENCES operation (seq)
) STRICT;
CREATE INDEX operation_undoes ON operation (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX operation_sitting ON operation (sitting, seq);

-- The fields that it changed: {"field": [before, after]}.
CREATE TABLE change (
  seq           INTEGER PRIMARY KEY NOT NULL,
  operation_seq INTEGER NOT NULL REFERENCES operation (seq),
  entity        TEXT NOT NULL,
  row_id        TEXT NOT NULL,
  kind          TEXT NOT NULL,             -- create, update, delete
  fields        TEXT NOT NULL,
  stamp         INTEGER NOT NULL           -- hybrid logical clock: 48 bits of milliseconds, 16 of a counter
) STRICT;
CREATE INDEX change_operation ON change (operation_seq);
CREATE INDEX change_row ON change (entity, row_id);

CREATE TABLE team (
  id             TEXT PRIMARY KEY NOT NULL,
  name           TEXT NOT NULL,
  place          TEXT NOT NULL,
  zone           TEXT NOT NULL,
  remind_minutes INTEGER
) STRICT;

CREATE TABLE shift (
  id        TEXT PRIMARY KEY NOT NULL,
  team_id   TEXT NOT NULL REFERENCES team (id),
  name      TEXT NOT NULL,
  weekdays  INTEGER NOT NULL,              -- bit 0 is Monday
  huddle_at TEXT NOT NULL,                 -- HH:MM in the team's zone
  removed   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX shift_team ON shift (team_id);

CREATE TABLE person (
  id          TEXT PRIMARY KEY NOT NULL,
  team_id     TEXT NOT NULL REFERENCES team (id),
  name        TEXT NOT NULL,
  say_as      TEXT NOT NULL DEFAULT '',
  job         TEXT NOT NULL DEFAULT '',
  access      TEXT NOT NULL DEFAULT 'staff',
  shift_id    TEXT REFERENCES shift (id),
  started_on  TEXT,
  birthday    TEXT,                        -- MM-DD: the year is nobody's business
  wish        TEXT NOT NULL DEFAULT 'public',
  leave_from  TEXT,
  leave_until TEXT,
  left_on     TEXT
) STRICT;
CREATE INDEX person_team ON person (team_id);
CREATE INDEX person_shift ON person (shift_id);

-- A row is a version: it never changes. The newest whose day has come is the team's purpose.
CREATE TABLE purpose (
  id         TEXT PRIMARY KEY NOT NULL,
  team_id    TEXT NOT NULL REFERENCES team (id),
  text       TEXT NOT NULL,
  adopted_on TEXT NOT NULL,
  by_id      TEXT REFERENCES person (id)
) STRICT;
CREATE INDEX purpose_team ON purpose (team_id, adopted_on);

CREATE TABLE role (
  id       TEXT PRIMARY KEY NOT NULL,
  team_id  TEXT NOT NULL REFERENCES team (id),
  job      TEXT NOT NULL,
  function TEXT NOT NULL,
  purpose  TEXT NOT NULL
) STRICT;
CREATE INDEX role_team ON role (team_id);

CREATE TABLE recognition (
  id             TEXT PRIMARY KEY NOT NULL,
  team_id        TEXT NOT NULL REFERENCES team (id),
  kind           TEXT NOT NULL,            -- shout_out, story
  text           TEXT NOT NULL,
  customer_words TEXT NOT NULL DEFAULT '',
  giver_id       TEXT REFERENCES person (id),
  source         TEXT NOT NULL DEFAULT 'saw_it',
  happened_on    TEXT NOT NULL,
  status         TEXT NOT NULL,            -- ready, told, withdrawn
  sent_at        INTEGER NOT NULL
) STRICT;
CREATE INDEX recognition_newest ON recognition (team_id, sent_at, id) WHERE status != 'withdrawn';
-- What waits to be told is little, however much was told before.
CREATE INDEX recognition_ready ON recognition (team_id, kind, happened_on, sent_at, id) WHERE status = 'ready';
CREATE INDEX recognition_told ON recognition (team_id, kind, happened_on) WHERE status = 'told';
CREATE INDEX recognition_giver ON recognition (giver_id) WHERE giver_id IS NOT NULL;

CREATE TABLE recognition_person (
  id             TEXT PRIMARY KEY NOT NULL,
  recognition_id TEXT NOT NULL REFERENCES recognition (id),
  person_id      TEXT NOT NULL REFERENCES person (id),
  position       INTEGER NOT NULL
) STRICT;
CREATE INDEX recognition_person_recognition ON recognition_person (recognition_id, position);
CREATE INDEX recognition_person_person ON recognition_person (person_id);

CREATE TABLE huddle (
  id           TEXT PRIMARY KEY NOT NULL,
  team_id      TEXT NOT NULL REFERENCES team (id),
  shift_id     TEXT REFERENCES shift (id),
  held_on      TEXT NOT NULL,              -- the civil day in the team's zone
  state        TEXT NOT NULL,              -- planned, running, closed
  presenter_id TEXT REFERENCES person (id),
  chosen       INTEGER NOT NULL DEFAULT 0, -- whether somebody chose the presenter
  one_thing    TEXT NOT NULL DEFAULT '',
  started_at   INTEGER,
  closed_at    INTEGER
) STRICT;
CREATE INDEX huddle_day ON huddle (team_id, held_on);
CREATE INDEX huddle_shift ON huddle (shift_id, held_on);
CREATE INDEX huddle_presenter ON huddle (presenter_id, held_on) WHERE state = 'closed';
CREATE INDEX huddle_open ON huddle (team_id) WHERE state = 'running';

CREATE TABLE huddle_item (
  id             TEXT PRIMARY KEY NOT NULL,
  huddle_id      TEXT NOT NULL REFERENCES huddle (id),
  position       INTEGER NOT NULL,
  segment        TEXT NOT NULL,            -- purpose, story, thanks, today
  recognition_id TEXT REFERENCES recognition (id),
  purpose_id     TEXT REFERENCES purpose (id),
  prompt         TEXT,                     -- the code of a question
  text           TEXT NOT NULL DEFAULT '',
  planned        INTEGER NOT NULL,         -- seconds
  seconds        INTEGER NOT NULL DEFAULT 0,
  told_at        INTEGER
) STRICT;
CREATE INDEX huddle_item_huddle ON huddle_item (huddle_id, position);
CREATE INDEX huddle_item_told ON huddle_item (recognition_id, told_at) WHERE recognition_id IS NOT NULL;
CREATE INDEX huddle_item_earliest ON huddle_item (segment, told_at) WHERE told_at IS NOT NULL;

CREATE TABLE huddle_absent (
  id        TEXT PRIMARY KEY NOT NULL,
  huddle_id TEXT NOT NULL REFERENCES huddle (id),
  person_id TEXT NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX huddle_absent_huddle ON huddle_absent (huddle_id);

CREATE TABLE huddle_left_out (
  id             TEXT PRIMARY KEY NOT NULL,
  huddle_id      TEXT NOT NULL REFERENCES huddle (id),
  recognition_id TEXT NOT NULL REFERENCES recognition (id)
) STRICT;
CREATE INDEX huddle_left_out_huddle ON huddle_left_out (huddle_id);

-- Local: what only this computer cares about. Written through the same door, but neither logged nor undone.

-- Where a running huddle stands; `id` is the huddle's.
CREATE TABLE run (
  id    TEXT PRIMARY KEY NOT NULL REFERENCES huddle (id),
  item  INTEGER NOT NULL,                  -- the position of its item
  part  INTEGER NOT NULL,                  -- which of the item's steps, from 0
  spent INTEGER NOT NULL,                  -- seconds in this step up to `since`
  since INTEGER                            -- null while paused
) STRICT;

CREATE TABLE setting (
  id    TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
  id       TEXT PRIMARY KEY NOT NULL,
  owner_id TEXT REFERENCES person (id),
  body     TEXT NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT;

-- A row is committed before its notification is shown, so that it is shown at most once.
CREATE TABLE occurrence (
  id           TEXT PRIMARY KEY NOT NULL,
  shift_id     TEXT NOT NULL REFERENCES shift (id),
  held_on      TEXT NOT NULL,
  huddle_at    TEXT NOT NULL,
  state        TEXT NOT NULL,              -- shown, missed
  shown_at     INTEGER NOT NULL,
  dismissed_at INTEGER,
  UNIQUE (shift_id, held_on)
) STRICT;
