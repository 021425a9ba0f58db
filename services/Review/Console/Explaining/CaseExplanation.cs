using Claims.Contracts;

namespace Claims.Review.Console.Explaining;

/// <summary>What came of asking Scoring to explain a decision.</summary>
public abstract record CaseExplanation
{
    private CaseExplanation()
    {
    }

    public sealed record Explained(ClaimExplained Answer) : CaseExplanation;

    /// <summary>Nobody answered within the time that is given for it.</summary>
    public sealed record Late(TimeSpan Waited) : CaseExplanation;

    /// <summary>Scoring could not: its policy may no longer be loaded.</summary>
    public sealed record Failed : CaseExplanation;
}
