-- Who has an occurrence, in which window, and its case (empty when it was missed without one).
ALTER TABLE duty_occurrence ADD COLUMN number VARCHAR(30) DEFAULT '' NOT NULL;
ALTER TABLE duty_occurrence ADD COLUMN staff_id VARCHAR(60) DEFAULT '' NOT NULL;
ALTER TABLE duty_occurrence ADD COLUMN from_ms BIGINT;
ALTER TABLE duty_occurrence ADD COLUMN to_ms BIGINT;
CREATE INDEX duty_by_day ON duty_occurrence (estate_id, occurs_on);
