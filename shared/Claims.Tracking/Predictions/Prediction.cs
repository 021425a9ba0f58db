using Claims.Contracts;
using Claims.Tracking.Segments;

namespace Claims.Tracking.Predictions;

/// <summary>What was said of one claim, as far as its windows need it.</summary>
public sealed record Prediction
{
    /// <summary>Day of the assessment, in UTC.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Hash of the model that scored the claim.</summary>
    public required string Model { get; init; }

    /// <summary>One for each subject that has an opinion.</summary>
    public required IReadOnlyList<Opinion> Opinions { get; init; }

    /// <summary>Probability with which such a claim comes before a reviewer, in millionths; 0 where it was not drawn, see <see cref="Windows.Cell"/>.</summary>
    public required int ReviewMillionths { get; init; }

    /// <summary>At stake, in units of the currency.</summary>
    public required decimal Amount { get; init; }

    /// <summary>What the claim is a part of, each once.</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>Ids of clauses in the order in which a reviewer sees them.</summary>
    public required IReadOnlyList<string> RankedClauses { get; init; }

    /// <summary>The windows that the claim is in, were there no bound on their number.</summary>
    public IEnumerable<(WindowKey Key, Opinion Opinion)> Windows =>
        from opinion in Opinions
        from segment in Segments
        select (new WindowKey(Day, opinion.Subject, Model, segment), opinion);
}

/// <param name="Subject">Whose it is.</param>
/// <param name="Risk">Probability in [0, 1] that the claim is improper.</param>
/// <param name="IsImproper">The call.</param>
public readonly record struct Opinion(PerformanceSubject Subject, double Risk, bool IsImproper);
