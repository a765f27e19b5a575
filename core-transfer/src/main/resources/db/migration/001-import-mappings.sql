-- Mappings of import files saved for an estate, as JSON.
CREATE TABLE import_mapping (
    estate_id VARCHAR(40) NOT NULL,
    id VARCHAR(60) NOT NULL,
    definition VARCHAR(32672) NOT NULL,
    PRIMARY KEY (estate_id, id)
);
