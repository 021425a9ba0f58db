using Claims.ClauseModel.Features;

namespace Claims.ClauseModel.Scoring.Attending;

/// <summary>What the network makes of one claim.</summary>
/// <param name="Header">How the claim as a whole attends, by conditions that are about the whole of it; null for a claim without lines.</param>
/// <param name="Risk">Logit that something is wrong, not calibrated.</param>
internal sealed record ClaimReading(RelatedClaim Claim, IReadOnlyList<LineAttention> Lines, LineAttention? Header, double Risk)
{
    /// <summary>The lines, and the claim as a whole.</summary>
    public IEnumerable<LineAttention> All => Header is null ? Lines : Lines.Append(Header);
}
