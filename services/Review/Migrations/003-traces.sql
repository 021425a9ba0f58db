-- The spans that the case was opened and the verdict recorded in, as the header of that name says them.
ALTER TABLE review_case ADD COLUMN traceparent TEXT;
ALTER TABLE review_verdict ADD COLUMN traceparent TEXT;
