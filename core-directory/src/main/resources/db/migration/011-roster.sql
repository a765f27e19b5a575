-- Who works which shift on which day.
CREATE TABLE roster_entry (
    estate_id VARCHAR(40) NOT NULL,
    on_day VARCHAR(10) NOT NULL,
    staff_id VARCHAR(40) NOT NULL,
    shift_code VARCHAR(10) NOT NULL,
    PRIMARY KEY (estate_id, on_day, staff_id, shift_code)
);
