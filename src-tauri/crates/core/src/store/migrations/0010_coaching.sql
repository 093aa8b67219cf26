-- What a leader notes about a colleague to help them on, with a day to come back to it. For that leader and for managers alone.

CREATE TABLE coaching (
  id           TEXT PRIMARY KEY NOT NULL,
  team_id      TEXT NOT NULL REFERENCES team (id),
  by_id        TEXT NOT NULL REFERENCES person (id),
  about_id     TEXT NOT NULL REFERENCES person (id),
  text         TEXT NOT NULL,
  follow_up_on TEXT,
  made_at      INTEGER NOT NULL,
  done_at      INTEGER,
  sum          INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX coaching_about ON coaching (about_id);
CREATE INDEX coaching_due ON coaching (by_id, follow_up_on) WHERE done_at IS NULL AND follow_up_on IS NOT NULL;
