-- Recognition from the first key to the day it is told: read by a leader before anybody hears it, joined, given in private;
-- the standards that stories prove; and what a team already had elsewhere.

-- Whether shout-outs are ready without being read first.
ALTER TABLE team ADD COLUMN at_once INTEGER NOT NULL DEFAULT 0;

-- Whether what is said of them stands under "a former colleague" once they have left.
ALTER TABLE person ADD COLUMN unnamed INTEGER NOT NULL DEFAULT 0;

CREATE TABLE standard (
  id      TEXT PRIMARY KEY NOT NULL,
  team_id TEXT NOT NULL REFERENCES team (id),
  text    TEXT NOT NULL,
  reason  TEXT NOT NULL DEFAULT '',
  removed INTEGER NOT NULL DEFAULT 0,
  sum     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX standard_team ON standard (team_id);

-- new, ready, told, private, declined, joined, withdrawn. The rest is empty where nothing was said.
ALTER TABLE recognition ADD COLUMN aloud TEXT;                              -- null: yes; ask, private
ALTER TABLE recognition ADD COLUMN agreed INTEGER NOT NULL DEFAULT 0;      -- the customer agreed
ALTER TABLE recognition ADD COLUMN steady INTEGER NOT NULL DEFAULT 0;      -- quiet work day by day, nothing special
ALTER TABLE recognition ADD COLUMN discretion INTEGER NOT NULL DEFAULT 0;  -- somebody decided by themselves
ALTER TABLE recognition ADD COLUMN standard_id TEXT REFERENCES standard (id);
ALTER TABLE recognition ADD COLUMN original TEXT NOT NULL DEFAULT '';      -- the sender's words, where a leader changed them
ALTER TABLE recognition ADD COLUMN why_not TEXT NOT NULL DEFAULT '';       -- why it was declined
ALTER TABLE recognition ADD COLUMN joined_to TEXT REFERENCES recognition (id);
ALTER TABLE recognition ADD COLUMN read_at INTEGER;                        -- when a leader decided about it
ALTER TABLE recognition ADD COLUMN read_by TEXT REFERENCES person (id);
ALTER TABLE recognition ADD COLUMN handed_at INTEGER;                      -- when private thanks were handed over

DROP INDEX recognition_newest;
CREATE INDEX recognition_newest ON recognition (team_id, sent_at, id) WHERE status IN ('ready', 'told');
-- What waits to be read, or to be handed over, is little.
CREATE INDEX recognition_new ON recognition (team_id, sent_at, id) WHERE status = 'new';
CREATE INDEX recognition_private ON recognition (team_id, sent_at, id) WHERE status = 'private';
CREATE INDEX recognition_day ON recognition (happened_on);
CREATE INDEX recognition_standard ON recognition (standard_id, sent_at) WHERE standard_id IS NOT NULL;
CREATE INDEX recognition_joined ON recognition (joined_to) WHERE joined_to IS NOT NULL;

-- A shift, or the whole team, that is praised as one.
CREATE TABLE recognition_group (
  id             TEXT PRIMARY KEY NOT NULL,
  recognition_id TEXT NOT NULL REFERENCES recognition (id),
  shift_id       TEXT REFERENCES shift (id), -- null: the whole team
  position       INTEGER NOT NULL,
  sum            INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX recognition_group_recognition ON recognition_group (recognition_id, position);
CREATE INDEX recognition_group_shift ON recognition_group (shift_id);

-- Who says it too: they added their names, or what they told was joined to it.
CREATE TABLE recognition_also (
  id             TEXT PRIMARY KEY NOT NULL,
  recognition_id TEXT NOT NULL REFERENCES recognition (id),
  person_id      TEXT NOT NULL REFERENCES person (id),
  position       INTEGER NOT NULL,
  sum            INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX recognition_also_recognition ON recognition_also (recognition_id, position);
CREATE INDEX recognition_also_person ON recognition_also (person_id);
