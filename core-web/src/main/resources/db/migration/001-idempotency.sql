-- Answers of creates that carried an Idempotency-Key, kept for a day.
CREATE TABLE idempotent_answer (
    estate_id VARCHAR(40) NOT NULL,
    idempotency_key VARCHAR(200) NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    status INTEGER NOT NULL,
    location VARCHAR(400) NOT NULL,
    etag VARCHAR(40) NOT NULL,
    body VARCHAR(32672) NOT NULL,
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (estate_id, idempotency_key)
);
