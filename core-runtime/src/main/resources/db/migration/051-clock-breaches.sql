-- Steps that a passed deadline causes and that are not taken yet; tries: how often it was refused or failed.
CREATE TABLE clock_breach (
    estate_id VARCHAR(40) NOT NULL,
    case_id BIGINT NOT NULL,
    rule VARCHAR(60) NOT NULL,
    tries INTEGER NOT NULL,
    next_ms BIGINT NOT NULL,
    PRIMARY KEY (estate_id, case_id, rule)
);

CREATE INDEX clock_breach_next ON clock_breach (estate_id, next_ms);
