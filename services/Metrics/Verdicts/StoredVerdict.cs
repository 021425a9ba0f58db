using Claims.Contracts;
using Claims.Tracking.Truths;

namespace Claims.Metrics.Verdicts;

/// <summary>A verdict on a claim as a query gives it, beside what else it asks for.</summary>
internal abstract record StoredVerdict
{
    /// <summary>What a query over <c>metrics_verdict v</c> selects for it.</summary>
    public const string Columns =
        "v.claim_id AS ClaimId, v.verdict_id AS VerdictId, v.verdict AS Verdict, v.stage AS Stage, v.reviewer AS Reviewer, v.recorded_at AS RecordedAt, v.known_at AS KnownAt, v.withdraws AS Withdraws";

    public required string ClaimId { get; init; }
    public required string VerdictId { get; init; }
    public required string Verdict { get; init; }
    public required string Stage { get; init; }
    public required string Reviewer { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required DateTimeOffset KnownAt { get; init; }
    public string? Withdraws { get; init; }

    /// <summary>Each claim that a verdict decides, in the order of ids, with the verdict that stands and the row that holds it.</summary>
    /// <param name="rows">Every verdict on each claim, in any order.</param>
    public static IEnumerable<(T Row, VerdictFact Standing)> Standing<T>(IEnumerable<T> rows)
        where T : StoredVerdict =>
        from claim in rows.GroupBy(row => row.ClaimId, StringComparer.Ordinal).OrderBy(claim => claim.Key, StringComparer.Ordinal)
        let standing = StandingVerdict.Of(claim.Select(row => row.ToFact()))
        where standing is not null
        select (claim.First(row => row.VerdictId == standing.Id), standing);

    private VerdictFact ToFact() => new()
    {
        Id = VerdictId,
        Stage = Enum.Parse<ReviewStage>(Stage),
        Verdict = Enum.Parse<Verdict>(Verdict),
        Reviewer = Reviewer,
        RecordedAt = RecordedAt,
        KnownAt = KnownAt,
        Withdraws = Withdraws,
    };
}
