-- What each case says of the clauses of its policy: those that a line attends to or breaks, and under no name how much of the attention no clause had. One row of that for each case.
CREATE TABLE review_case_clause (
    policy_id TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    clause_id TEXT NOT NULL,
    claim_id TEXT NOT NULL REFERENCES review_case (claim_id),
    weight DOUBLE PRECISION NOT NULL,
    is_broken BOOLEAN NOT NULL,
    PRIMARY KEY (policy_id, policy_version, clause_id, claim_id)
) {clustered};
