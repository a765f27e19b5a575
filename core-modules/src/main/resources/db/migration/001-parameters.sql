-- Values an estate has set, all of them: the newest of a key is in force, an empty one means "back to the default".
CREATE TABLE parameter_value (
    estate_id VARCHAR(40) NOT NULL,
    parameter_key VARCHAR(120) NOT NULL,
    id BIGINT NOT NULL,
    setting VARCHAR(4000) NOT NULL,
    changed_by VARCHAR(60) NOT NULL,
    changed_ms BIGINT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    PRIMARY KEY (estate_id, parameter_key, id)
);
