namespace Claims.Contracts;

/// <summary>How faithful the explanations of a sampled share of the claims were, beside random ones as a control.</summary>
public sealed record MeasuredFaithfulness
{
    /// <summary>Claims whose explanations were measured.</summary>
    public required long Claims { get; init; }

    /// <summary>See <see cref="ExplanationQuality.Comprehensiveness"/>.</summary>
    public required MeasuredMean Comprehensiveness { get; init; }

    /// <summary>See <see cref="ExplanationQuality.Sufficiency"/>.</summary>
    public required MeasuredMean Sufficiency { get; init; }

    /// <summary>See <see cref="ExplanationQuality.RandomComprehensiveness"/>: without faithfulness, the other would be as small.</summary>
    public required MeasuredMean RandomComprehensiveness { get; init; }

    /// <summary>See <see cref="ExplanationQuality.RandomSufficiency"/>.</summary>
    public required MeasuredMean RandomSufficiency { get; init; }

    /// <summary>Share of the claims whose attention misses the clause that mattered most, in [0, 1]; see <see cref="ExplanationQuality.AttentionDisagrees"/>.</summary>
    public required MeasuredMean AttentionDisagrees { get; init; }
}

/// <summary>A mean over claims with its 95 % interval.</summary>
/// <param name="Value">As found.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record MeasuredMean(double Value, double Low, double High);
