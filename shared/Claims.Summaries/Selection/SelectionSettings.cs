namespace Claims.Summaries.Selection;

/// <summary>How sentences are chosen by weight and for not repeating each other. Chosen on validation files.</summary>
internal sealed record SelectionSettings
{
    /// <summary>λ: 1 looks at weights alone, 0 at novelty alone.</summary>
    public double Relevance { get; init; } = 0.7;

    /// <summary>Exponent of a weight over the heaviest one; below 1 it brings the heavy tail of softmax weights nearer together.</summary>
    public double Power { get; init; } = 0.5;

    /// <summary>The heaviest sentences that are looked at, for each that may be chosen: the choice takes time by this number and not by the file's length.</summary>
    public int CandidatesEach { get; init; } = 20;
}
