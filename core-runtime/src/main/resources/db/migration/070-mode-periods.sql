-- The service modes of an estate, planned ones included. routed: whether every open case has been looked at since.
CREATE TABLE mode_period (
    estate_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    mode_id VARCHAR(60) NOT NULL,
    from_day VARCHAR(10) NOT NULL,
    decided_by VARCHAR(80) NOT NULL,
    decided_ms BIGINT NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    applied_ms BIGINT,
    routed BOOLEAN NOT NULL,
    cancelled BOOLEAN NOT NULL,
    PRIMARY KEY (estate_id, id)
);
