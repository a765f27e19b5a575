-- Occurrences of duties that were opened (number) or missed (empty number); each exists once, whichever node was first.
CREATE TABLE duty_occurrence (
    estate_id VARCHAR(40) NOT NULL,
    plan VARCHAR(200) NOT NULL,
    place VARCHAR(200) NOT NULL,
    occurs_on VARCHAR(10) NOT NULL,
    missed BOOLEAN NOT NULL,
    recorded_ms BIGINT NOT NULL,
    PRIMARY KEY (estate_id, plan, place, occurs_on)
);
