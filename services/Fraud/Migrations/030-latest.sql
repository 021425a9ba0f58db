-- The last claims assessed, for whoever tries on them what a change would do.
CREATE INDEX fraud_assessment_latest ON fraud_assessment (assessed_at);
