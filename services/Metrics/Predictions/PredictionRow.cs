using System.Text.Json;

using Claims.Contracts;
using Claims.Tracking.Predictions;
using Claims.Tracking.Segments;
using Claims.Tracking.Windows;

namespace Claims.Metrics.Predictions;

/// <summary>A row of <c>metrics_prediction</c>: what was said of one claim, by which model, without the claim.</summary>
public sealed record PredictionRow
{
    public required string ClaimId { get; init; }
    public required string DecisionId { get; init; }
    public required string ModelHash { get; init; }
    public required string PolicyId { get; init; }
    public required string PolicyVersion { get; init; }
    public required string ScoredBy { get; init; }
    public required string Kind { get; init; }
    public required double Risk { get; init; }

    /// <summary>Risk of the clause model alone; null where rules scored the claim.</summary>
    public required double? ClauseRisk { get; init; }

    public required double PValue { get; init; }
    public required bool IsFlagged { get; init; }
    public required string Route { get; init; }

    /// <summary>Probability with which it was drawn for review; 0 where it was not, so that a verdict on it speaks for no others.</summary>
    public required double AuditProbability { get; init; }

    /// <summary>At stake, in hundredths of the currency.</summary>
    public required long AmountCents { get; init; }

    /// <summary>JSON object of the submitter's labels.</summary>
    public required string Labels { get; init; }

    /// <summary>JSON array of kind and value of each part that the claim belongs to, beside that of all claims.</summary>
    public required string Segments { get; init; }

    /// <summary>JSON array of clause ids in the order in which a reviewer sees them.</summary>
    public required string RankedClauses { get; init; }

    public required DateTimeOffset ScoredAt { get; init; }
    public required DateTimeOffset AssessedAt { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>As <see cref="Segments"/> holds them.</summary>
    internal static string Write(IEnumerable<Segment> segments) => JsonSerializer.Serialize(segments.Select(segment => new[] { segment.Kind, segment.Value }));

    /// <summary>What its windows need.</summary>
    public Prediction ToPrediction() => new()
    {
        Day = DateOnly.FromDateTime(AssessedAt.UtcDateTime),
        Model = ModelHash,
        Opinions = [.. Opinions()],
        ReviewMillionths = Cell.ReviewMillionthsOf(AuditProbability),
        Amount = AmountCents / 100m,
        Segments = [Segment.All, .. JsonSerializer.Deserialize<string[][]>(Segments)!.Select(pair => new Segment(pair[0], pair[1]))],
        RankedClauses = JsonSerializer.Deserialize<string[]>(RankedClauses)!,
    };

    private IEnumerable<Opinion> Opinions()
    {
        yield return new Opinion(PerformanceSubject.Assessment, Risk, IsFlagged || Route == nameof(Contracts.Route.Review));
        if (ClauseRisk is { } risk)
        {
            yield return new Opinion(PerformanceSubject.ClauseModel, risk, IsFlagged);
        }
    }
}
