-- Not only lines with a revenue code: all that do not say what was done.
ALTER TABLE fraud_line RENAME COLUMN is_revenue TO is_vague;
