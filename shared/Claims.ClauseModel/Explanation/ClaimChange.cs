using Claims.Contracts;

namespace Claims.ClauseModel.Explanation;

/// <summary>Something about a claim that could be otherwise.</summary>
/// <param name="Text">For a person: "line 1: 2 units instead of 5".</param>
/// <param name="Apply">Gives the changed claim; the same claim where a change made before has left nothing to change, or nothing can be.</param>
/// <param name="LineNumber">The line it is about, or null for the claim.</param>
/// <param name="ClauseId">The clause whose condition it would meet, or null.</param>
internal sealed record ClaimChange(ChangeSize Size, string Text, Func<Claim, Claim> Apply, int? LineNumber, string? ClauseId);

/// <summary>How much of a claim a change touches, smallest first.</summary>
internal enum ChangeSize
{
    /// <summary>Something that was left out is stated.</summary>
    Statement,

    /// <summary>A number is lowered.</summary>
    Number,

    /// <summary>A date, a place or a diagnosis is another.</summary>
    Circumstance,

    /// <summary>A line is not billed.</summary>
    Line,

    /// <summary>No change of the claim can meet the condition.</summary>
    None,
}
