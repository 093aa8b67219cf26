-- Ideas, obstacles and changes that staff send, what became of each, and who would like which tried first.

CREATE TABLE idea (
  id           TEXT PRIMARY KEY NOT NULL,
  team_id      TEXT NOT NULL REFERENCES team (id),
  kind         TEXT NOT NULL,                -- idea, obstacle, change
  text         TEXT NOT NULL,
  why          TEXT NOT NULL DEFAULT '',
  sender_id    TEXT REFERENCES person (id),  -- null: somebody who wants no name on it
  sent_on      TEXT NOT NULL,                -- its day alone: the minute would say who it was
  for_leaders  INTEGER NOT NULL DEFAULT 0,   -- no huddle shows it
  state        TEXT NOT NULL,                -- new, trying, done, no, withdrawn
  answer       TEXT NOT NULL DEFAULT '',
  owner_id     TEXT REFERENCES person (id),  -- who tries it
  due_on       TEXT,                         -- and until when
  answered_at  INTEGER,
  answered_by  TEXT REFERENCES person (id),
  sum          INTEGER NOT NULL DEFAULT 0
) STRICT;
-- What waits for an answer is little, and so is what is being tried.
CREATE INDEX idea_new ON idea (team_id, sent_on, id) WHERE state = 'new';
CREATE INDEX idea_trying ON idea (team_id, due_on, id) WHERE state = 'trying';
CREATE INDEX idea_answered ON idea (team_id, answered_at) WHERE answered_at IS NOT NULL;
CREATE INDEX idea_sender ON idea (sender_id) WHERE sender_id IS NOT NULL;

-- One vote of each person among what is open.
CREATE TABLE idea_vote (
  id        TEXT PRIMARY KEY NOT NULL,
  idea_id   TEXT NOT NULL REFERENCES idea (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  sum       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX idea_vote_idea ON idea_vote (idea_id);
CREATE INDEX idea_vote_person ON idea_vote (person_id);

-- Which huddles told of an idea.
CREATE INDEX huddle_item_about ON huddle_item (about_id, told_at) WHERE about_id IS NOT NULL;
