-- A byte that flips on the disk is noticed: each record carries a checksum of itself, and the log is a chain.

-- Of every column that holds something; see sum.rs. The write door keeps it.
ALTER TABLE team               ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE shift              ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person             ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE purpose            ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE role               ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE recognition        ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE recognition_person ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE huddle             ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE huddle_item        ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE huddle_absent      ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE huddle_left_out    ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run                ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE setting            ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE draft              ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE occurrence         ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;

-- SHA-256 of the operation, of what its changes are bound to, and of the hash before it; see chain.rs. It is null only
-- inside the transaction that makes the row.
ALTER TABLE operation ADD COLUMN hash BLOB;

-- What binds a change to its fields: SHA-256 of the salt and the fields. Without fields and salt, which are emptied where
-- somebody's words are erased, the chain still holds.
ALTER TABLE change ADD COLUMN salt BLOB;
ALTER TABLE change ADD COLUMN bound BLOB;
