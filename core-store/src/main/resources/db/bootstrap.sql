-- What the store itself needs before any migration can be recorded.
CREATE TABLE store_migration (
    estate_id VARCHAR(40) NOT NULL,
    module VARCHAR(60) NOT NULL,
    script VARCHAR(120) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    applied_ms BIGINT NOT NULL,
    PRIMARY KEY (estate_id, module, script)
);
CREATE TABLE store_sequence (
    estate_id VARCHAR(40) NOT NULL,
    name VARCHAR(60) NOT NULL,
    next_value BIGINT NOT NULL,
    PRIMARY KEY (estate_id, name)
);
CREATE TABLE store_lock (
    estate_id VARCHAR(40) NOT NULL,
    name VARCHAR(60) NOT NULL,
    holder VARCHAR(120) NOT NULL,
    PRIMARY KEY (estate_id, name)
);
INSERT INTO store_lock (estate_id, name, holder) VALUES ('*', 'migration', 'nobody');
