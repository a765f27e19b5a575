-- Patrol routes with their checkpoints, and what was recorded on the way.
CREATE TABLE patrol_route (
    estate_id VARCHAR(40) NOT NULL,
    code VARCHAR(20) NOT NULL,
    title VARCHAR(120) NOT NULL,
    post VARCHAR(20) NOT NULL,
    visit_order VARCHAR(20) NOT NULL,
    starts VARCHAR(400) NOT NULL,
    max_minutes INTEGER NOT NULL,
    version INTEGER NOT NULL,
    retired BOOLEAN NOT NULL,
    since_ms BIGINT NOT NULL,
    PRIMARY KEY (estate_id, code)
);
CREATE TABLE patrol_point (
    estate_id VARCHAR(40) NOT NULL,
    route_code VARCHAR(20) NOT NULL,
    code VARCHAR(20) NOT NULL,
    place_no INTEGER NOT NULL,
    building VARCHAR(60) NOT NULL,
    storey VARCHAR(20) NOT NULL,
    words VARCHAR(200) NOT NULL,
    proofs VARCHAR(60) NOT NULL,
    label VARCHAR(20) NOT NULL,
    key_minutes INTEGER NOT NULL,
    retired BOOLEAN NOT NULL,
    PRIMARY KEY (estate_id, route_code, code)
);
CREATE TABLE patrol_hit (
    estate_id VARCHAR(40) NOT NULL,
    id VARCHAR(60) NOT NULL,
    kind VARCHAR(10) NOT NULL,
    run VARCHAR(40) NOT NULL,
    route_code VARCHAR(20) NOT NULL,
    point_code VARCHAR(20) NOT NULL,
    at_ms BIGINT NOT NULL,
    phone_ms BIGINT NOT NULL,
    server_ms BIGINT NOT NULL,
    proof VARCHAR(20) NOT NULL,
    staff_id VARCHAR(60) NOT NULL,
    phone VARCHAR(60) NOT NULL,
    lat_lon VARCHAR(60) NOT NULL,
    note VARCHAR(1000) NOT NULL,
    file_id VARCHAR(60) NOT NULL,
    follow_up VARCHAR(40) NOT NULL,
    answer VARCHAR(20) NOT NULL,
    PRIMARY KEY (estate_id, id)
);
CREATE INDEX patrol_hit_run ON patrol_hit (estate_id, run);
CREATE INDEX patrol_hit_at ON patrol_hit (estate_id, at_ms);
