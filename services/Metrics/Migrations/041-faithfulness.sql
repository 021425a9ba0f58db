-- Explanations that were measured, each claim and model once. Values are in millionths. Days are counted from 0001-01-01.
CREATE TABLE metrics_explanation (
    claim_id TEXT NOT NULL,
    model TEXT NOT NULL,
    day INTEGER NOT NULL,
    is_flagged BOOLEAN NOT NULL,
    comprehensiveness INTEGER NOT NULL,
    sufficiency INTEGER NOT NULL,
    random_comprehensiveness INTEGER NOT NULL,
    random_sufficiency INTEGER NOT NULL,
    attention_disagrees BOOLEAN NOT NULL,
    PRIMARY KEY (claim_id, model)
) {clustered};

CREATE INDEX metrics_explanation_day ON metrics_explanation (day);

-- Their sums, and sums of squares in millionths of millionths: whole numbers, so that they do not depend on the order in which claims come.
CREATE TABLE metrics_faithfulness (
    day INTEGER NOT NULL,
    model TEXT NOT NULL,
    claims BIGINT NOT NULL,
    comprehensiveness BIGINT NOT NULL,
    comprehensiveness_squares BIGINT NOT NULL,
    sufficiency BIGINT NOT NULL,
    sufficiency_squares BIGINT NOT NULL,
    random_comprehensiveness BIGINT NOT NULL,
    random_comprehensiveness_squares BIGINT NOT NULL,
    random_sufficiency BIGINT NOT NULL,
    random_sufficiency_squares BIGINT NOT NULL,
    attention_disagrees BIGINT NOT NULL,
    PRIMARY KEY (day, model)
);
