using Claims.Hosting.Access;
using Claims.Review.Assignments;
using Claims.Review.Cases;
using Claims.Review.Console.Policies;
using Claims.Review.Verdicts;

namespace Claims.Review.Console.Case;

/// <summary>Puts together what a case page shows.</summary>
internal sealed class CaseFiles(CaseStore cases, AssignmentStore assignments, VerdictStore verdicts, AuditTrail audit, PolicyShelf policies)
{
    private const int MostWrites = 100;

    /// <summary>Null where the claim is no case.</summary>
    public async Task<CaseFile?> ReadAsync(string claimId, string reader, CancellationToken cancellation)
    {
        if (await cases.OpenedAsync(claimId, cancellation) is not { } opened)
        {
            return null;
        }

        var score = opened.Assessed.Score;
        return new CaseFile(
            opened,
            await assignments.FindAsync(claimId, cancellation),
            await verdicts.OfClaimAsync(claimId, cancellation),
            await audit.ListAsync(claimId, 0, MostWrites, cancellation),
            policies.Find(score.PolicyId, score.PolicyVersion),
            reader);
    }
}
