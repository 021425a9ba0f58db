using Claims.Contracts;

namespace Claims.Scoring.Guarding;

/// <summary>How one try at the model ended.</summary>
internal abstract record Inference
{
    internal sealed record Scored(IReadOnlyList<ClauseScore> Scores) : Inference;

    /// <summary>It threw: perhaps because of one claim.</summary>
    /// <param name="Reason">Type of the exception; its words can quote a claim.</param>
    internal sealed record Failed(string Reason) : Inference;

    /// <summary>It took too long, or is left alone for a while: trying other claims would not help.</summary>
    internal sealed record Unavailable(string Reason) : Inference;
}
