-- Files of cases, cut into pieces so that no file is ever held whole.
CREATE TABLE attachment (
    estate_id VARCHAR(40) NOT NULL,
    id VARCHAR(32) NOT NULL,
    number VARCHAR(30) NOT NULL,
    file_name VARCHAR(120) NOT NULL,
    media_type VARCHAR(100) NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    added_by VARCHAR(60) NOT NULL,
    added_ms BIGINT NOT NULL,
    visible BOOLEAN NOT NULL,
    PRIMARY KEY (estate_id, id)
);

CREATE INDEX attachment_case ON attachment (estate_id, number, added_ms, id);

CREATE TABLE attachment_piece (
    estate_id VARCHAR(40) NOT NULL,
    id VARCHAR(32) NOT NULL,
    piece INTEGER NOT NULL,
    content BLOB(65536) NOT NULL,
    PRIMARY KEY (estate_id, id, piece)
);
