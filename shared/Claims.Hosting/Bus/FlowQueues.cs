namespace Claims.Hosting.Bus;

/// <summary>
/// The queues of all services, for whoever looks after them from a process that holds only some of the services. Named by <see cref="ServiceQueueNames"/>; a test holds them against the consumers.
/// </summary>
public static class FlowQueues
{
    /// <summary>Where any AMQP client puts submissions, unless <c>Ingest:SubmitQueue</c> names another.</summary>
    public const string Submit = "claims.submit";

    /// <summary>In the order of the flow.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Submit,
        "claims.scoring.score-claims",
        "claims.scoring.explain-claims",
        "claims.fraud.assess-claims",
        "claims.review.open-cases",
        "claims.review.confirm-verdicts",
        "claims.metrics.file-predictions",
        "claims.metrics.file-verdicts",
        "claims.metrics.file-shadow-scores",
        "claims.metrics.file-model-figures",
        "claims.metrics.file-explanations",
        "claims.metrics.file-summaries",
        "claims.metrics.file-summary-ratings",
        "claims.metrics.file-summary-comparisons",
        "claims.ingest.record-assessments",
        "claims.ingest.record-filings",
    ];
}
