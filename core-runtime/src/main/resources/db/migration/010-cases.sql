-- The cases. One row per case; the newest state only, the way there is in the journal.
-- pressing_ms: the nearest of due time and promise while it presses, a far day otherwise (so that it can be sorted).
-- undo_text: what the last transition changed, as long as it may be taken back.
CREATE TABLE case_file (
    estate_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    number VARCHAR(30) NOT NULL,
    type VARCHAR(60) NOT NULL,
    version INTEGER NOT NULL,
    state VARCHAR(60) NOT NULL,
    phase VARCHAR(10) NOT NULL,
    state_before VARCHAR(60) NOT NULL,
    channel VARCHAR(10) NOT NULL,
    priority VARCHAR(10) NOT NULL,
    summary VARCHAR(200) NOT NULL,
    description VARCHAR(10000) NOT NULL,
    unit_id VARCHAR(60) NOT NULL,
    place VARCHAR(200) NOT NULL,
    category VARCHAR(60) NOT NULL,
    grade VARCHAR(60) NOT NULL,
    fields_text VARCHAR(32672) NOT NULL,
    party_id VARCHAR(60) NOT NULL,
    requester_name VARCHAR(200) NOT NULL,
    requester_phone VARCHAR(60) NOT NULL,
    anonymous BOOLEAN NOT NULL,
    responsible VARCHAR(60) NOT NULL,
    assignee VARCHAR(60) NOT NULL,
    team VARCHAR(60) NOT NULL,
    caller_back VARCHAR(60) NOT NULL,
    observers VARCHAR(2000) NOT NULL,
    hand_over_to VARCHAR(60) NOT NULL,
    done_by VARCHAR(60) NOT NULL,
    received_ms BIGINT NOT NULL,
    recorded_ms BIGINT NOT NULL,
    due_ms BIGINT,
    promised_ms BIGINT,
    finished_ms BIGINT,
    closed_ms BIGINT,
    waiting_ms BIGINT,
    pressing_ms BIGINT NOT NULL,
    parent VARCHAR(30) NOT NULL,
    reopened INTEGER NOT NULL,
    closure_code VARCHAR(60) NOT NULL,
    satisfaction VARCHAR(1),
    source_key VARCHAR(400) NOT NULL,
    undo_text VARCHAR(32672) NOT NULL,
    PRIMARY KEY (estate_id, id)
);

-- Each index costs every new case a write: only what leads to few rows or gives a list its order has one.
CREATE UNIQUE INDEX case_number ON case_file (estate_id, number);
CREATE INDEX case_newest ON case_file (estate_id, received_ms DESC, id DESC);
CREATE INDEX case_pressing ON case_file (estate_id, pressing_ms, id);
CREATE INDEX case_phase ON case_file (estate_id, phase, received_ms DESC, id DESC);
CREATE INDEX case_type ON case_file (estate_id, type, received_ms DESC, id DESC);
CREATE INDEX case_responsible ON case_file (estate_id, responsible, received_ms DESC, id DESC);
CREATE INDEX case_unit ON case_file (estate_id, unit_id, received_ms DESC, id DESC);

-- Keys that make a repetition harmless (import, duty).
CREATE TABLE case_source (
    estate_id VARCHAR(40) NOT NULL,
    source_key VARCHAR(400) NOT NULL,
    number VARCHAR(30) NOT NULL,
    PRIMARY KEY (estate_id, source_key)
);

-- Links; number is the case that was linked, other the one it points to.
CREATE TABLE case_link (
    estate_id VARCHAR(40) NOT NULL,
    number VARCHAR(30) NOT NULL,
    other VARCHAR(30) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    PRIMARY KEY (estate_id, number, other, kind)
);

CREATE INDEX case_link_other ON case_link (estate_id, other, number, kind);
