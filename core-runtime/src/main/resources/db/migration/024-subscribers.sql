-- How far each reader of the journal has come.
CREATE TABLE subscriber_cursor (
    estate_id VARCHAR(40) NOT NULL,
    subscriber VARCHAR(200) NOT NULL,
    journal_seq BIGINT NOT NULL,
    failures INTEGER NOT NULL,
    PRIMARY KEY (estate_id, subscriber)
);
