using Claims.Contracts;
using Claims.Ingest.Formats;

namespace Claims.Ingest.Submissions;

/// <summary>What is to be stored, said and published for one submission.</summary>
/// <param name="Outcomes">One for each claim, in the submission's order.</param>
public sealed record DecidedSubmission(
    IReadOnlyList<ClaimOutcome> Outcomes,
    IReadOnlyList<DecidedSubmission.Acceptance> Accepted,
    IReadOnlyList<ClaimRejected> Rejected)
{
    /// <param name="Index">0-based place in the submission.</param>
    public sealed record Acceptance(int Index, ClaimAccepted Event, IReadOnlyList<Fault> Warnings)
    {
        /// <summary>The span that what comes of the claim is part of, see <see cref="ClaimTraces"/>; null where nobody traces.</summary>
        public string? Traceparent { get; init; }
    }

    public IEnumerable<ClaimOutcome.Duplicate> Duplicates => Outcomes.OfType<ClaimOutcome.Duplicate>();

    /// <summary>Ids of the claims that are accepted or came before, each once.</summary>
    public IReadOnlyList<string> ClaimIds() =>
        Accepted.Select(claim => claim.Event.Claim.Key.Id).Concat(Duplicates.Select(claim => claim.ClaimId)).Distinct().ToList();
}
