-- The huddle prepares itself: its form, what the leader chose of its plan, what returns, and the leaders' own questions.

-- None: the form that is usual for the shift on that day.
ALTER TABLE huddle ADD COLUMN form TEXT;
-- The items that the leader moved, in their order, parted by spaces.
ALTER TABLE huddle ADD COLUMN arranged TEXT NOT NULL DEFAULT '';
-- Whether a story comes back as a question, with its ending on the next step.
ALTER TABLE huddle_item ADD COLUMN recall INTEGER NOT NULL DEFAULT 0;

-- None: ten minutes.
ALTER TABLE shift ADD COLUMN form TEXT;
-- The weekday of the long huddle, 1 Monday to 7 Sunday.
ALTER TABLE shift ADD COLUMN weekly_on INTEGER;

-- A leader found it worth hearing again.
ALTER TABLE recognition ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;
CREATE INDEX recognition_kept ON recognition (team_id, happened_on) WHERE kept != 0;

-- What the leader chose of a day's plan. It takes the place of huddle_left_out, which is still read, and not written any more.
CREATE TABLE huddle_choice (
  id        TEXT PRIMARY KEY NOT NULL,
  huddle_id TEXT NOT NULL REFERENCES huddle (id),
  segment   TEXT NOT NULL,
  item      TEXT NOT NULL,                 -- the id of a recognition, or the code of something else
  choice    TEXT NOT NULL,                 -- added, dropped, swapped (the next best took its place)
  sum       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX huddle_choice_huddle ON huddle_choice (huddle_id);

CREATE TABLE question (
  id       TEXT PRIMARY KEY NOT NULL,
  team_id  TEXT NOT NULL REFERENCES team (id),
  text     TEXT NOT NULL,
  removed  INTEGER NOT NULL DEFAULT 0,
  sum      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX question_team ON question (team_id);

-- The parts of a form as the team wants them; a form without rows is as the program has it.
CREATE TABLE form_part (
  id       TEXT PRIMARY KEY NOT NULL,
  team_id  TEXT NOT NULL REFERENCES team (id),
  form     TEXT NOT NULL,
  segment  TEXT NOT NULL,
  position INTEGER NOT NULL,
  seconds  INTEGER NOT NULL,               -- 0: this form does without it
  sum      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX form_part_team ON form_part (team_id, form);
