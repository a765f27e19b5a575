-- Planned and finished call-backs; plan_text: what was declared when it was planned is looked up by plan_id.
CREATE TABLE callback (
    estate_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    number VARCHAR(30) NOT NULL,
    plan_id VARCHAR(60) NOT NULL,
    from_ms BIGINT NOT NULL,
    to_ms BIGINT NOT NULL,
    status VARCHAR(10) NOT NULL,
    done_ms BIGINT,
    satisfaction VARCHAR(1),
    PRIMARY KEY (estate_id, id)
);

CREATE INDEX callback_open ON callback (estate_id, status, to_ms, id);
CREATE INDEX callback_case ON callback (estate_id, number, from_ms, id);

CREATE TABLE callback_attempt (
    estate_id VARCHAR(40) NOT NULL,
    callback_id BIGINT NOT NULL,
    seq INTEGER NOT NULL,
    at_ms BIGINT NOT NULL,
    made_by VARCHAR(60) NOT NULL,
    method VARCHAR(10) NOT NULL,
    reached BOOLEAN NOT NULL,
    satisfaction VARCHAR(1),
    comment_text VARCHAR(10000) NOT NULL,
    PRIMARY KEY (estate_id, callback_id, seq)
);
