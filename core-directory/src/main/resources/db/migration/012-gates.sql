-- One row per kind of change that must not cross another of its kind: whoever updates it goes first.
CREATE TABLE directory_gate (
    estate_id VARCHAR(40) NOT NULL,
    name VARCHAR(20) NOT NULL,
    passed BIGINT NOT NULL,
    PRIMARY KEY (estate_id, name)
);
