-- Who is away and who stands in.
CREATE TABLE staff_absence (
    estate_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    staff_id VARCHAR(40) NOT NULL,
    stand_in VARCHAR(40) NOT NULL,
    from_day VARCHAR(10) NOT NULL,
    to_day VARCHAR(10) NOT NULL,
    reason VARCHAR(400) NOT NULL,
    PRIMARY KEY (estate_id, id)
);
CREATE INDEX staff_absence_by_end ON staff_absence (estate_id, to_day);
