using Claims.Review.Cases;

namespace Claims.Review.Console.Queue;

/// <summary>A case at its place in the list.</summary>
/// <param name="Index">0-based.</param>
/// <param name="Case">What the list shows of it.</param>
public sealed record QueueRow(long Index, CaseSummary Case)
{
    /// <summary>What people call it: the submitter's number, or the first of its id where that is not described yet.</summary>
    public string Name => Case.Number is { Length: > 0 } number ? number : Case.ClaimId[..8];
}
