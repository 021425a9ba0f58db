namespace Claims.Summaries.Generative.Guarding;

/// <summary>What the guard makes of an answer.</summary>
public abstract record GuardVerdict
{
    private GuardVerdict()
    {
    }

    public sealed record Accepted(IReadOnlyList<GeneratedSentence> Sentences) : GuardVerdict;

    /// <param name="Reasons">All of them, in the order of their places.</param>
    public sealed record Refused(IReadOnlyList<Refusal> Reasons) : GuardVerdict;
}

/// <summary>A sentence that the guard accepted.</summary>
/// <param name="Text">Without citations.</param>
/// <param name="Cites">Ids of <see cref="SummarySentence"/>.</param>
/// <param name="Support">Share of its content words that the cited sentences hold, 0 to 1.</param>
public sealed record GeneratedSentence(string Text, IReadOnlyList<string> Cites, double Support);
