-- Until when the server looked for duties on a day of an estate: what was due while nobody looked is recorded as missed.
CREATE TABLE duty_day (
    estate_id VARCHAR(40) NOT NULL,
    on_day VARCHAR(10) NOT NULL,
    last_ms BIGINT NOT NULL,
    PRIMARY KEY (estate_id, on_day)
);
