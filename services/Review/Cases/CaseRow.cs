namespace Claims.Review.Cases;

/// <summary>A new row of <c>review_case</c>.</summary>
internal sealed record CaseRow
{
    public required string ClaimId { get; init; }
    public required string DecisionId { get; init; }
    public required string Route { get; init; }
    public required bool IsFlagged { get; init; }
    public required double Risk { get; init; }
    public required double PValue { get; init; }

    /// <summary>Total charge in hundredths, so that cases sort by it in every database.</summary>
    public required long ChargeCents { get; init; }

    public required string Kind { get; init; }
    public required string PolicyId { get; init; }
    public required DateTimeOffset AssessedAt { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Whether a second reviewer is to judge it, see <see cref="DoubleReviewDraw"/>.</summary>
    public required bool IsDrawnTwice { get; init; }

    /// <summary>The span it was opened in; null where nobody traced.</summary>
    public string? Traceparent { get; init; }

    /// <summary>The whole <see cref="Contracts.ClaimAssessed"/> as JSON.</summary>
    public required string Assessed { get; init; }

    /// <summary>What it says of the clauses of its policy.</summary>
    public required IReadOnlyList<CaseClause> Clauses { get; init; }

    public required CaseDescription Description { get; init; }

    public string Number => Description.Number;

    public string Provider => Description.Provider;

    public string? ProviderName => Description.ProviderName;

    public string Currency => Description.Currency;
}
