CREATE TABLE tally_seen (
    estate_id VARCHAR(40) NOT NULL,
    number VARCHAR(40) NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (estate_id, number)
);
