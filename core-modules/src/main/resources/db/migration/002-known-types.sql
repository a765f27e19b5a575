-- What can be read of case types after their module has left: names, states and fields, in both languages.
CREATE TABLE known_type (
    estate_id VARCHAR(40) NOT NULL,
    type_id VARCHAR(60) NOT NULL,
    prefix VARCHAR(8) NOT NULL,
    title_en VARCHAR(200) NOT NULL,
    title_zh VARCHAR(200) NOT NULL,
    plural_en VARCHAR(200) NOT NULL,
    plural_zh VARCHAR(200) NOT NULL,
    category_field VARCHAR(60) NOT NULL,
    grade_field VARCHAR(60) NOT NULL,
    initial_state VARCHAR(60) NOT NULL,
    columns_shown VARCHAR(2000) NOT NULL,
    board VARCHAR(2000) NOT NULL,
    PRIMARY KEY (estate_id, type_id)
);

-- kind: STATE, FIELD or CHOICE; owner: the field of a choice; detail: phase of a state, type of a field.
CREATE TABLE known_part (
    estate_id VARCHAR(40) NOT NULL,
    type_id VARCHAR(60) NOT NULL,
    kind VARCHAR(10) NOT NULL,
    owner VARCHAR(60) NOT NULL,
    part_id VARCHAR(100) NOT NULL,
    place INTEGER NOT NULL,
    label_en VARCHAR(500) NOT NULL,
    label_zh VARCHAR(500) NOT NULL,
    help_en VARCHAR(1000) NOT NULL,
    help_zh VARCHAR(1000) NOT NULL,
    detail VARCHAR(40) NOT NULL,
    unit VARCHAR(40) NOT NULL,
    PRIMARY KEY (estate_id, type_id, kind, owner, part_id)
);
