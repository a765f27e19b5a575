CREATE TABLE ${table}_intake (
    estate_id VARCHAR(40) NOT NULL,
    number VARCHAR(40) NOT NULL,
    channel VARCHAR(20) NOT NULL,
    opened_ms BIGINT NOT NULL,
    PRIMARY KEY (estate_id, number)
);
CREATE INDEX ${table}_intake_channel ON ${table}_intake (estate_id, channel);
