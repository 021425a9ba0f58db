using System.Data.Common;

using Claims.Hosting.Access;
using Claims.Hosting.Storage;
using Claims.Review.Cases;

using Dapper;

namespace Claims.Review.Assignments;

/// <summary>Who works on which case, in storage: one at a time, since changes of one case take turns.</summary>
internal sealed class AssignmentStore(Database database, AuditTrail audit, CaseFeed feed, TimeProvider clock)
{
    public Task<Assignment?> FindAsync(string claimId, CancellationToken cancellation) => database.ReadAsync(connection => FindAsync(connection, claimId, null), cancellation);

    /// <summary>Takes a case that nobody holds.</summary>
    public Task<AssignmentOutcome> ClaimAsync(string claimId, string reviewer, CancellationToken cancellation) => ChangeAsync(
        claimId,
        async (transaction, holder) => holder switch
        {
            null => await HoldAsync(transaction, claimId, reviewer, "case claimed", before: null),
            _ when holder.Reviewer == reviewer => new AssignmentOutcome.Held(holder),
            _ => new AssignmentOutcome.HeldByOther(holder),
        },
        cancellation);

    /// <summary>Gives a case back that <paramref name="reviewer"/> holds.</summary>
    public Task<AssignmentOutcome> ReleaseAsync(string claimId, string reviewer, CancellationToken cancellation) => ChangeAsync(
        claimId,
        async (transaction, holder) =>
        {
            if (holder is null)
            {
                return new AssignmentOutcome.Free();
            }

            if (holder.Reviewer != reviewer)
            {
                return new AssignmentOutcome.HeldByOther(holder);
            }

            await EndAsync(transaction, claimId);
            await audit.RecordAsync(transaction, new AuditEntry(reviewer, "case released", claimId) { Before = reviewer });
            return new AssignmentOutcome.Free();
        },
        cancellation);

    /// <summary>Takes a case from the one who was seen to hold it, unless another does by now.</summary>
    public Task<AssignmentOutcome> TakeOverAsync(string claimId, string supervisor, string seen, CancellationToken cancellation) => ChangeAsync(
        claimId,
        async (transaction, holder) => holder switch
        {
            { Reviewer: var reviewer } when reviewer == supervisor => new AssignmentOutcome.Held(holder),
            { Reviewer: var reviewer } when reviewer != seen => new AssignmentOutcome.HeldByOther(holder),
            _ => await HoldAsync(transaction, claimId, supervisor, "case taken over", holder?.Reviewer),
        },
        cancellation);

    /// <summary>Nobody works on the case any more.</summary>
    internal static Task EndAsync(DbTransaction transaction, string claimId) =>
        transaction.Connection!.ExecuteAsync("DELETE FROM review_assignment WHERE claim_id = @claimId", new { claimId }, transaction);

    internal static Task<Assignment?> FindAsync(DbConnection connection, string claimId, DbTransaction? transaction) => connection.QuerySingleOrDefaultAsync<Assignment>(
        "SELECT claim_id AS ClaimId, reviewer AS Reviewer, claimed_at AS ClaimedAt FROM review_assignment WHERE claim_id = @claimId", new { claimId }, transaction);

    /// <summary>Puts somebody in the place of whoever held the case.</summary>
    internal static Task PutAsync(DbTransaction transaction, Assignment assignment) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO review_assignment (claim_id, reviewer, claimed_at) VALUES (@ClaimId, @Reviewer, @ClaimedAt)
        ON CONFLICT (claim_id) DO UPDATE SET reviewer = excluded.reviewer, claimed_at = excluded.claimed_at
        """,
        assignment,
        transaction);

    private async Task<AssignmentOutcome> ChangeAsync(string claimId, Func<DbTransaction, Assignment?, Task<AssignmentOutcome>> change, CancellationToken cancellation)
    {
        var outcome = await database.WriteAsync<AssignmentOutcome>(
            async transaction => await CaseTurn.TakeAsync(transaction, claimId) is null
                ? new AssignmentOutcome.NoSuchCase()
                : await change(transaction, await FindAsync(transaction.Connection!, claimId, transaction)),
            cancellation);
        feed.Raise();
        return outcome;
    }

    private async Task<AssignmentOutcome> HoldAsync(DbTransaction transaction, string claimId, string reviewer, string action, string? before)
    {
        await PutAsync(transaction, new Assignment(claimId, reviewer, clock.GetUtcNow()));
        await audit.RecordAsync(transaction, new AuditEntry(reviewer, action, claimId) { Before = before, After = reviewer });
        return new AssignmentOutcome.Held((await FindAsync(transaction.Connection!, claimId, transaction))!);
    }
}
