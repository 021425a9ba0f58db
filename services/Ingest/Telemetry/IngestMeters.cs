using System.Diagnostics.Metrics;

using Claims.Hosting.Telemetry;
using Claims.Ingest.Submissions;

namespace Claims.Ingest.Telemetry;

/// <summary>What comes in, and how long the oldest of it waits. Meter <c>Claims.Ingest</c>.</summary>
public sealed class IngestMeters
{
    private readonly Counter<long> _submissions;
    private readonly Counter<long> _claims;
    private readonly ObservableGauge<double> _oldest;
    private readonly StageMeters _stages;
    private readonly TimeProvider _clock;
    private DateTimeOffset? _oldestCameAt;

    public IngestMeters(IMeterFactory factory, StageMeters stages, TimeProvider clock)
    {
        (_stages, _clock) = (stages, clock);
        var meter = factory.Create("Claims.Ingest");
        _submissions = meter.CreateCounter<long>("claims.submissions", "{submission}", "Submissions that came, by what became of them");
        _claims = meter.CreateCounter<long>("claims.received", "{claim}", "Claims that came, by what became of them");
        _oldest = meter.CreateObservableGauge("claims.unassessed.age", Oldest, "s", "How long the accepted claim has waited that waits longest for its assessment");
    }

    /// <summary>Whether anybody looks.</summary>
    public bool IsWatched => _oldest.Enabled;

    public void Submitted(SubmissionFate fate, DecidedSubmission decided, TimeSpan duration)
    {
        _submissions.Add(1, new KeyValuePair<string, object?>("outcome", fate.ToString().ToLowerInvariant()));
        Received(decided.Accepted.Count, "accepted");
        Received(decided.Rejected.Count, "rejected");
        Received(decided.Duplicates.Count(), "duplicate");
        _stages.Reached(Stage.Accepted, duration, decided.Accepted.Count);
    }

    /// <param name="cameAt">Null where no claim waits.</param>
    public void Waits(DateTimeOffset? cameAt) => _oldestCameAt = cameAt;

    private double Oldest() => _oldestCameAt is { } cameAt ? Math.Max(0, (_clock.GetUtcNow() - cameAt).TotalSeconds) : 0;

    private void Received(int claims, string outcome) => _claims.Add(claims, new KeyValuePair<string, object?>("outcome", outcome));
}
