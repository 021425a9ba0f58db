using Claims.Contracts;
using Claims.Tracking.Baselines;
using Claims.Tracking.Figures;
using Claims.Tracking.Segments;
using Claims.Tracking.Shadow;

namespace Claims.Review.Console.Peers;

/// <summary>What Metrics has measured.</summary>
public sealed class MetricsClient(PeerClient peers)
{
    public Task<PeerAnswer<IReadOnlyList<PerformanceMeasured>>> WindowsAsync(WindowsAsked asked, CancellationToken cancellation) => GetAsync<PerformanceMeasured>(
        PeerQuery.Of("metrics/performance/windows", [.. Which(asked), ("days", PeerQuery.Number(asked.Days)), ("step", PeerQuery.Number(asked.Step))]), cancellation);

    /// <summary>Risks held against outcomes, over all days of the period together; <see cref="WindowsAsked.Days"/> means nothing here.</summary>
    public Task<PeerAnswer<IReadOnlyList<ReliabilityPoint>>> ReliabilityAsync(WindowsAsked asked, CancellationToken cancellation) => GetAsync<ReliabilityPoint>(
        PeerQuery.Of("metrics/reliability", [.. Which(asked)]), cancellation);

    /// <summary>Alerts that hold now.</summary>
    public Task<PeerAnswer<IReadOnlyList<Alert>>> AlertsAsync(CancellationToken cancellation) => GetAsync<Alert>("metrics/alerts", cancellation);

    /// <summary>All that models were ever to be held against, in the order in which it was said.</summary>
    public Task<PeerAnswer<IReadOnlyList<BaselineFact>>> BaselinesAsync(CancellationToken cancellation) => GetAsync<BaselineFact>("metrics/baselines", cancellation);

    /// <summary>Subjects, models and segments that have claims.</summary>
    public Task<PeerAnswer<IReadOnlyList<WindowSize>>> SegmentsAsync(CancellationToken cancellation) => GetAsync<WindowSize>("metrics/segments", cancellation);

    /// <summary>Challengers beside the model in use, on claims assessed between two days.</summary>
    /// <param name="from">First day; null for ever.</param>
    /// <param name="to">Day after the last.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<PeerAnswer<IReadOnlyList<ChallengerReport>>> ChallengersAsync(DateOnly? from, DateOnly? to, CancellationToken cancellation) =>
        GetAsync<ChallengerReport>(PeerQuery.Of("metrics/challengers", ("from", PeerQuery.Day(from)), ("to", PeerQuery.Day(to))), cancellation);

    /// <summary>How summaries of documents did, by origin and window.</summary>
    /// <param name="from">First day; null for ever.</param>
    /// <param name="to">Day after the last.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<PeerAnswer<IReadOnlyList<MeasuredSummaries>>> SummariesAsync(DateOnly? from, DateOnly? to, CancellationToken cancellation) =>
        GetAsync<MeasuredSummaries>(PeerQuery.Of("metrics/summaries", ("from", PeerQuery.Day(from)), ("to", PeerQuery.Day(to))), cancellation);

    /// <summary>Origins of summaries side by side, as reviewers preferred them.</summary>
    /// <inheritdoc cref="SummariesAsync"/>
    public Task<PeerAnswer<IReadOnlyList<ComparedSummaries>>> ComparedSummariesAsync(DateOnly? from, DateOnly? to, CancellationToken cancellation) =>
        GetAsync<ComparedSummaries>(PeerQuery.Of("metrics/summaries/comparisons", ("from", PeerQuery.Day(from)), ("to", PeerQuery.Day(to))), cancellation);

    private static IEnumerable<(string Name, string? Value)> Which(WindowsAsked asked) =>
    [
        ("subject", asked.Subject?.ToString()),
        ("model", asked.Model),
        ("segmentKind", asked.Segment?.Kind),
        ("segmentValue", asked.Segment?.Value),
        ("from", PeerQuery.Day(asked.From)),
        ("to", PeerQuery.Day(asked.To)),
    ];

    private Task<PeerAnswer<IReadOnlyList<T>>> GetAsync<T>(string path, CancellationToken cancellation) => peers.GetAsync<IReadOnlyList<T>>(Peer.Metrics, path, cancellation);
}

/// <summary>Which windows; a null does not restrict.</summary>
public sealed record WindowsAsked
{
    public PerformanceSubject? Subject { get; init; }

    /// <summary>Hash of the model.</summary>
    public string? Model { get; init; }

    public Segment? Segment { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Day after the last.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Length of windows that are measured for the answer, which needs <see cref="From"/> and <see cref="To"/>; null for those that were measured as they ended.</summary>
    public int? Days { get; init; }

    /// <summary>Days between the ends of two of them.</summary>
    public int? Step { get; init; }
}
