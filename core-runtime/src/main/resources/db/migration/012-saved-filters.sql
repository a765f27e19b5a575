-- Named lists of the staff.
CREATE TABLE saved_filter (
    estate_id VARCHAR(40) NOT NULL,
    staff_id VARCHAR(60) NOT NULL,
    name VARCHAR(60) NOT NULL,
    query_text VARCHAR(1000) NOT NULL,
    PRIMARY KEY (estate_id, staff_id, name)
);
