-- Estates and what stands in them. The calendar is JSON cut into parts, because it may be long.
CREATE TABLE estate (
    estate_id VARCHAR(40) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    name_zh VARCHAR(200) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    zone_id VARCHAR(60) NOT NULL,
    mode_id VARCHAR(60) NOT NULL,
    accent VARCHAR(7) NOT NULL,
    calendar_version INTEGER NOT NULL,
    PRIMARY KEY (estate_id)
);
CREATE TABLE estate_calendar (
    estate_id VARCHAR(40) NOT NULL,
    part_no INTEGER NOT NULL,
    content VARCHAR(16000) NOT NULL,
    PRIMARY KEY (estate_id, part_no)
);
CREATE TABLE building (
    estate_id VARCHAR(40) NOT NULL,
    id VARCHAR(40) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    name_zh VARCHAR(200) NOT NULL,
    PRIMARY KEY (estate_id, id)
);
CREATE TABLE unit_place (
    estate_id VARCHAR(40) NOT NULL,
    id VARCHAR(60) NOT NULL,
    building_id VARCHAR(40) NOT NULL,
    floor_no INTEGER NOT NULL,
    area DECIMAL(12, 2),
    usage_kind VARCHAR(20) NOT NULL,
    occupancy VARCHAR(20) NOT NULL,
    PRIMARY KEY (estate_id, id)
);

-- Customers and their tenures.
CREATE TABLE party (
    estate_id VARCHAR(40) NOT NULL,
    id VARCHAR(60) NOT NULL,
    kind VARCHAR(10) NOT NULL,
    name VARCHAR(120) NOT NULL,
    name_key VARCHAR(120) NOT NULL,
    phones VARCHAR(400) NOT NULL,
    phone_digits VARCHAR(400) NOT NULL,
    language VARCHAR(2) NOT NULL,
    special BOOLEAN NOT NULL,
    do_not_call BOOLEAN NOT NULL,
    id_document VARCHAR(60) NOT NULL,
    note VARCHAR(2000) NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (estate_id, id)
);
CREATE INDEX party_by_name ON party (estate_id, name_key, id);
CREATE TABLE tenure (
    estate_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    unit_id VARCHAR(60) NOT NULL,
    party_id VARCHAR(60) NOT NULL,
    relation VARCHAR(10) NOT NULL,
    from_date VARCHAR(10),
    to_date VARCHAR(10),
    PRIMARY KEY (estate_id, id)
);
CREATE INDEX tenure_by_unit ON tenure (estate_id, unit_id);
CREATE INDEX tenure_by_party ON tenure (estate_id, party_id);

-- One account per person on the server (estate *), one membership per estate; a membership of * counts in all of them.
CREATE TABLE account (
    estate_id VARCHAR(40) NOT NULL,
    staff_id VARCHAR(40) NOT NULL,
    password_hash VARCHAR(400) NOT NULL,
    changed_ms BIGINT NOT NULL,
    PRIMARY KEY (estate_id, staff_id)
);
CREATE TABLE member (
    estate_id VARCHAR(40) NOT NULL,
    staff_id VARCHAR(40) NOT NULL,
    name VARCHAR(120) NOT NULL,
    role_codes VARCHAR(1000) NOT NULL,
    team_id VARCHAR(40) NOT NULL,
    phone VARCHAR(30) NOT NULL,
    language VARCHAR(2) NOT NULL,
    active BOOLEAN NOT NULL,
    PRIMARY KEY (estate_id, staff_id)
);
CREATE INDEX member_by_staff ON member (staff_id, estate_id);
CREATE TABLE team (
    estate_id VARCHAR(40) NOT NULL,
    id VARCHAR(40) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    name_zh VARCHAR(200) NOT NULL,
    lead_staff VARCHAR(40) NOT NULL,
    PRIMARY KEY (estate_id, id)
);

-- Sessions by the SHA-256 of their token, links of residents by the SHA-256 of their secret.
CREATE TABLE session_token (
    estate_id VARCHAR(40) NOT NULL,
    token_hash VARCHAR(64) NOT NULL,
    staff_id VARCHAR(40) NOT NULL,
    created_ms BIGINT NOT NULL,
    expires_ms BIGINT NOT NULL,
    PRIMARY KEY (estate_id, token_hash)
);
CREATE INDEX session_by_staff ON session_token (estate_id, staff_id);
CREATE TABLE server_secret (
    estate_id VARCHAR(40) NOT NULL,
    name VARCHAR(40) NOT NULL,
    secret VARCHAR(100) NOT NULL,
    PRIMARY KEY (estate_id, name)
);
CREATE TABLE resident_link (
    estate_id VARCHAR(40) NOT NULL,
    case_number VARCHAR(30) NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    created_ms BIGINT NOT NULL,
    PRIMARY KEY (estate_id, case_number)
);
CREATE INDEX resident_link_by_secret ON resident_link (secret_hash);
