-- Deadlines of cases, one row per case: a new case then costs one row, however many deadlines its type declares.
-- clocks: one line per deadline; next_ms: when the next stage of any of them is due, none while all wait or are over.
-- revision: counts the writes, so that a stage that fires and a step of the desk never overwrite each other.
CREATE TABLE case_clock (
    estate_id VARCHAR(40) NOT NULL,
    case_id BIGINT NOT NULL,
    revision INTEGER NOT NULL,
    running BOOLEAN NOT NULL,
    next_ms BIGINT,
    clocks VARCHAR(32672) NOT NULL,
    PRIMARY KEY (estate_id, case_id)
);

CREATE INDEX case_clock_next ON case_clock (estate_id, next_ms);
