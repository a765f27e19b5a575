-- Deadlines of cases. pauses: from/to/reason of each pause; next_ms: when the next stage is due, none while waiting.
CREATE TABLE case_timer (
    estate_id VARCHAR(40) NOT NULL,
    case_id BIGINT NOT NULL,
    rule VARCHAR(60) NOT NULL,
    number VARCHAR(30) NOT NULL,
    choice_key VARCHAR(120) NOT NULL,
    limit_text VARCHAR(40) NOT NULL,
    started_ms BIGINT NOT NULL,
    due_ms BIGINT NOT NULL,
    next_ms BIGINT,
    stage INTEGER NOT NULL,
    met_ms BIGINT,
    cancelled BOOLEAN NOT NULL,
    main BOOLEAN NOT NULL,
    pausable BOOLEAN NOT NULL,
    pauses VARCHAR(16000) NOT NULL,
    PRIMARY KEY (estate_id, case_id, rule)
);

CREATE INDEX case_timer_next ON case_timer (estate_id, next_ms);
