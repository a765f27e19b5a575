-- What is held for a renovation, by who paid it. The entries are only ever added to; the account is their sum.
CREATE TABLE renovation_deposit_account (
    estate_id VARCHAR(40) NOT NULL,
    case_number VARCHAR(40) NOT NULL,
    payer VARCHAR(20) NOT NULL,
    currency VARCHAR(3) NOT NULL,
    balance DECIMAL(19,4) NOT NULL,
    entries INTEGER NOT NULL,
    PRIMARY KEY (estate_id, case_number, payer),
    CONSTRAINT renovation_deposit_not_negative CHECK (balance >= 0)
);

CREATE TABLE renovation_deposit_entry (
    estate_id VARCHAR(40) NOT NULL,
    case_number VARCHAR(40) NOT NULL,
    payer VARCHAR(20) NOT NULL,
    seq INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    currency VARCHAR(3) NOT NULL,
    amount DECIMAL(19,4) NOT NULL,
    balance DECIMAL(19,4) NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    proof VARCHAR(200) NOT NULL,
    receipt VARCHAR(60),
    actor VARCHAR(60) NOT NULL,
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (estate_id, case_number, payer, seq),
    CONSTRAINT renovation_deposit_receipt UNIQUE (estate_id, receipt, payer)
);
