-- The append-only journal: audit trail, outbox and source of every indicator.
CREATE TABLE journal (
    estate_id VARCHAR(40) NOT NULL,
    seq BIGINT NOT NULL,
    case_number VARCHAR(40) NOT NULL,
    at_ms BIGINT NOT NULL,
    actor_kind VARCHAR(10) NOT NULL,
    actor VARCHAR(120) NOT NULL,
    actor_name VARCHAR(200) NOT NULL,
    kind VARCHAR(80) NOT NULL,
    from_value VARCHAR(1000) NOT NULL,
    to_value VARCHAR(1000) NOT NULL,
    note VARCHAR(10000) NOT NULL,
    data VARCHAR(32672) NOT NULL,
    PRIMARY KEY (estate_id, case_number, seq)
);
CREATE UNIQUE INDEX journal_seq ON journal (seq);
