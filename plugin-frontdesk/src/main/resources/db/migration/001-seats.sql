-- Who sits on which seat of the counter.
CREATE TABLE frontdesk_seat (
    estate_id VARCHAR(40) NOT NULL,
    code VARCHAR(20) NOT NULL,
    staff_id VARCHAR(60) NOT NULL,
    since_ms BIGINT NOT NULL,
    PRIMARY KEY (estate_id, code)
);
