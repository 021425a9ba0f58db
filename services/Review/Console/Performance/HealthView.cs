using Claims.Contracts;
using Claims.Tracking.Baselines;
using Claims.Tracking.Figures;
using Claims.Tracking.Reporting;
using Claims.Tracking.Segments;
using Claims.Tracking.Shadow;

namespace Claims.Review.Console.Performance;

/// <summary>All that the page on model health shows.</summary>
public sealed record HealthView
{
    public required ViewRequest Request { get; init; }

    /// <summary>The model that is shown; null while no claim was assessed.</summary>
    public string? Model { get; init; }

    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>Parts of the model's claims.</summary>
    public IReadOnlyList<WindowSize> Segments { get; init; } = [];

    public IReadOnlyList<Alert> Alerts { get; init; } = [];

    /// <summary>Windows of the chosen segment; null where none was measured.</summary>
    public PerformanceSeries? Series { get; init; }

    /// <summary>Windows of every segment that was measured as they ended.</summary>
    public IReadOnlyList<PerformanceMeasured> OfSegments { get; init; } = [];

    /// <summary>What the model was ever to be held against.</summary>
    public IReadOnlyList<BaselineFact> Baselines { get; init; } = [];

    public IReadOnlyList<ReliabilityPoint> Reliability { get; init; } = [];
    public IReadOnlyList<ChallengerReport> Challengers { get; init; } = [];

    /// <summary>Windows of summaries of documents, of every origin.</summary>
    public IReadOnlyList<MeasuredSummaries> Summaries { get; init; } = [];

    public IReadOnlyList<ComparedSummaries> ComparedSummaries { get; init; } = [];

    /// <summary>First and last day that is looked at.</summary>
    public required (DateOnly From, DateOnly Through) Days { get; init; }

    /// <summary>What could not be had, each once.</summary>
    public IReadOnlyList<string> Troubles { get; init; } = [];
}
