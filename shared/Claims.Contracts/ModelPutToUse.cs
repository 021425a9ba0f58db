namespace Claims.Contracts;

/// <summary>Scoring, at each start and whenever another model takes over. What it says is the same each time, but for the moment.</summary>
public sealed record ModelPutToUse
{
    /// <summary>Whose predictions the model makes.</summary>
    public required PerformanceSubject Subject { get; init; }

    /// <inheritdoc cref="ClauseScore.ModelHash"/>
    public required string ModelHash { get; init; }

    /// <summary>What the model was found to do before it went to work, by measures that mean the same there as in production.</summary>
    public required IReadOnlyList<MeasuredFigure> Figures { get; init; }

    /// <summary>For a person: what it was trained and tested on.</summary>
    public required string TrainedOn { get; init; }

    public required DateTimeOffset PutToUseAt { get; init; }
}
