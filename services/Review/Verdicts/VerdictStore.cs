using System.Data.Common;

using Claims.Hosting.Access;
using Claims.Hosting.Storage;
using Claims.Review.Assignments;
using Claims.Review.Cases;

using Dapper;

namespace Claims.Review.Verdicts;

/// <summary>Verdicts in storage: added and read.</summary>
internal sealed class VerdictStore(Database database, AuditTrail audit)
{
    /// <summary>
    /// Adds a verdict, settles its case and ends the work on it, in one transaction, unless something keeps it from being recorded. One that is there already stays as it is. The
    /// answer is what storage holds, whose moments may be coarser than the clock's.
    /// </summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="actor">Who is signed in.</param>
    /// <param name="traceparent">The span it is recorded in.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<VerdictOutcome> AddAsync(RecordedVerdict verdict, string actor, string? traceparent, CancellationToken cancellation) => database.WriteAsync<VerdictOutcome>(
        async transaction =>
        {
            var connection = transaction.Connection!;
            if (await CaseTurn.TakeAsync(transaction, verdict.ClaimId) is not { } decisionId)
            {
                return new VerdictOutcome.NoSuchCase();
            }

            var known = await VerdictRows.OfClaimAsync(connection, verdict.ClaimId, transaction);
            if (known.FirstOrDefault(earlier => earlier.VerdictId == verdict.VerdictId) is { } same)
            {
                return same with { RecordedAt = verdict.RecordedAt, WithdrawnAt = null } == verdict ? new VerdictOutcome.Recorded(same) : new VerdictOutcome.KeyReused();
            }

            if (VerdictRules.Refusal(verdict, decisionId, known, await AssignmentStore.FindAsync(connection, verdict.ClaimId, transaction)) is { } refusal)
            {
                return refusal;
            }

            await InsertAsync(transaction, verdict, traceparent);
            await VerdictRows.SetStatusAsync(transaction, verdict.ClaimId, CaseStatus.Settled);
            await AssignmentStore.EndAsync(transaction, verdict.ClaimId);
            await audit.RecordAsync(
                transaction, new AuditEntry(actor, "verdict given", verdict.ClaimId) { Before = known.LastOrDefault(earlier => earlier.IsStanding)?.Summary, After = verdict.Summary });
            return new VerdictOutcome.Recorded((await VerdictRows.OfClaimAsync(connection, verdict.ClaimId, transaction)).Single(kept => kept.VerdictId == verdict.VerdictId));
        },
        cancellation);

    /// <summary>Oldest first, those that were taken back too.</summary>
    public Task<IReadOnlyList<RecordedVerdict>> OfClaimAsync(string claimId, CancellationToken cancellation) =>
        database.ReadAsync(connection => VerdictRows.OfClaimAsync(connection, claimId), cancellation);

    private static Task<int> InsertAsync(DbTransaction transaction, RecordedVerdict verdict, string? traceparent) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO review_verdict (verdict_id, claim_id, decision_id, verdict, reviewer, clause_id, line_number, note, recorded_at, is_filed, stage, traceparent)
        VALUES (@VerdictId, @ClaimId, @DecisionId, @Name, @Reviewer, @ClauseId, @LineNumber, @Note, @RecordedAt, FALSE, @Stage, @traceparent)
        """,
        new
        {
            verdict.VerdictId,
            verdict.ClaimId,
            verdict.DecisionId,
            Name = verdict.Verdict.ToString(),
            verdict.Reviewer,
            verdict.ClauseId,
            verdict.LineNumber,
            verdict.Note,
            verdict.RecordedAt,
            Stage = verdict.Stage.ToString(),
            traceparent,
        },
        transaction);
}
