-- What each case adds to each indicator, as the measures of the modules answered when its journal last grew.
CREATE TABLE figure_tally (
    estate_id VARCHAR(40) NOT NULL,
    case_number VARCHAR(30) NOT NULL,
    code VARCHAR(60) NOT NULL,
    ordinal INTEGER NOT NULL,
    module_id VARCHAR(60) NOT NULL,
    at_ms BIGINT NOT NULL,
    on_day VARCHAR(10) NOT NULL,
    tally_key VARCHAR(200) NOT NULL,
    numerator BIGINT NOT NULL,
    denominator BIGINT NOT NULL,
    case_type VARCHAR(60) NOT NULL,
    category VARCHAR(60) NOT NULL,
    building_id VARCHAR(40) NOT NULL,
    unit_id VARCHAR(60) NOT NULL,
    team VARCHAR(60) NOT NULL,
    responsible VARCHAR(60) NOT NULL,
    assignee VARCHAR(60) NOT NULL,
    week_day INTEGER NOT NULL,
    hour_of_day INTEGER NOT NULL,
    PRIMARY KEY (estate_id, case_number, code, ordinal)
);

-- For the cases behind a figure, its parts and different keys; and for what counts today.
CREATE INDEX figure_tally_code ON figure_tally (estate_id, code, on_day, at_ms, case_number, ordinal);
CREATE INDEX figure_tally_day ON figure_tally (estate_id, on_day, code, at_ms);

-- The sums of the tallies of each day, moved by what changes.
CREATE TABLE figure_day (
    estate_id VARCHAR(40) NOT NULL,
    on_day VARCHAR(10) NOT NULL,
    code VARCHAR(60) NOT NULL,
    numerator BIGINT NOT NULL,
    denominator BIGINT NOT NULL,
    PRIMARY KEY (estate_id, on_day, code)
);

CREATE INDEX figure_day_code ON figure_day (estate_id, code, on_day);

-- How far the journal has been counted; whoever counts in an estate updates this row first.
CREATE TABLE figure_cursor (
    estate_id VARCHAR(40) NOT NULL,
    journal_seq BIGINT NOT NULL,
    counted_ms BIGINT NOT NULL,
    PRIMARY KEY (estate_id)
);

-- Which generation of a module has counted, and how far the counting of all cases by a new one has come.
CREATE TABLE figure_module (
    estate_id VARCHAR(40) NOT NULL,
    module_id VARCHAR(60) NOT NULL,
    fingerprint VARCHAR(200) NOT NULL,
    stage VARCHAR(10) NOT NULL,
    after_id BIGINT NOT NULL,
    up_to_id BIGINT NOT NULL,
    PRIMARY KEY (estate_id, module_id)
);

-- Months whose figures are written down for good, with what they were per, and their figures.
CREATE TABLE figure_month (
    estate_id VARCHAR(40) NOT NULL,
    month_text VARCHAR(7) NOT NULL,
    households BIGINT NOT NULL,
    residents BIGINT NOT NULL,
    frozen_ms BIGINT NOT NULL,
    frozen_by VARCHAR(120) NOT NULL,
    PRIMARY KEY (estate_id, month_text)
);
CREATE TABLE figure_frozen (
    estate_id VARCHAR(40) NOT NULL,
    month_text VARCHAR(7) NOT NULL,
    code VARCHAR(60) NOT NULL,
    numerator BIGINT NOT NULL,
    denominator BIGINT NOT NULL,
    PRIMARY KEY (estate_id, month_text, code)
);

-- What changed in frozen months since; only ever added to.
CREATE TABLE figure_restated (
    estate_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    month_text VARCHAR(7) NOT NULL,
    code VARCHAR(60) NOT NULL,
    at_ms BIGINT NOT NULL,
    case_number VARCHAR(30) NOT NULL,
    numerator_before BIGINT NOT NULL,
    denominator_before BIGINT NOT NULL,
    numerator_after BIGINT NOT NULL,
    denominator_after BIGINT NOT NULL,
    PRIMARY KEY (estate_id, id)
);
