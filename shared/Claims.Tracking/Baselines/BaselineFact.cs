using Claims.Contracts;

namespace Claims.Tracking.Baselines;

/// <summary>What somebody said a model is to be held against.</summary>
public sealed record BaselineFact
{
    public required PerformanceSubject Subject { get; init; }

    /// <inheritdoc cref="ClauseScore.ModelHash"/>
    public required string ModelHash { get; init; }

    public required BaselineSource Source { get; init; }

    public required IReadOnlyList<MeasuredFigure> Figures { get; init; }

    /// <summary>Who said it, or what it was measured on.</summary>
    public required string SaidBy { get; init; }

    /// <summary>The later one of a source takes the place of the earlier.</summary>
    public required DateTimeOffset SaidAt { get; init; }

    /// <summary>When this service learned of it.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>Whether another fact says the same, whenever that was said.</summary>
    public bool SaysTheSameAs(BaselineFact other) =>
        SaidBy == other.SaidBy && InOrder(Figures).SequenceEqual(InOrder(other.Figures));

    private static IEnumerable<MeasuredFigure> InOrder(IEnumerable<MeasuredFigure> figures) => figures.OrderBy(figure => figure.Measure, StringComparer.Ordinal);
}
