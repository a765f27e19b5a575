-- Notices, one row per recipient, kept as proof.
CREATE TABLE notice (
    estate_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    number VARCHAR(30) NOT NULL,
    template VARCHAR(60) NOT NULL,
    recipient VARCHAR(80) NOT NULL,
    subject_en VARCHAR(1000) NOT NULL,
    subject_zh VARCHAR(1000) NOT NULL,
    body_en VARCHAR(10000) NOT NULL,
    body_zh VARCHAR(10000) NOT NULL,
    sent_ms BIGINT NOT NULL,
    ack_ms BIGINT,
    PRIMARY KEY (estate_id, id)
);

CREATE INDEX notice_recipient ON notice (estate_id, recipient, id DESC);
CREATE INDEX notice_case ON notice (estate_id, number, recipient, id DESC);
