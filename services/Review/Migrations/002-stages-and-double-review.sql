ALTER TABLE review_verdict ADD COLUMN stage TEXT NOT NULL DEFAULT 'Review';

-- Drawn when the case is opened; cases that were opened before there was a draw are not in it.
ALTER TABLE review_case ADD COLUMN is_drawn_twice BOOLEAN NOT NULL DEFAULT FALSE;

CREATE INDEX review_case_drawn_twice ON review_case (is_drawn_twice, status);
