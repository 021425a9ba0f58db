using System.Data.Common;

using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Hosting.Storage;
using Claims.Review.Assignments;
using Claims.Review.Cases;

using Dapper;

namespace Claims.Review.Verdicts;

/// <summary>Withdrawals of verdicts in storage.</summary>
internal sealed class WithdrawalStore(Database database, AuditTrail audit)
{
    /// <summary>Takes a verdict back and gives its case back to its reviewer, in one transaction, unless something keeps it from being taken back.</summary>
    public Task<WithdrawalOutcome> AddAsync(string claimId, string verdictId, string reviewer, DateTimeOffset now, string? traceparent, CancellationToken cancellation) =>
        database.WriteAsync<WithdrawalOutcome>(
            async transaction =>
            {
                var connection = transaction.Connection!;
                await CaseTurn.TakeAsync(transaction, claimId);
                var known = await VerdictRows.OfClaimAsync(connection, claimId, transaction);
                if (known.FirstOrDefault(given => given.VerdictId == verdictId) is not { } verdict)
                {
                    return new WithdrawalOutcome.NoSuchVerdict();
                }

                if (verdict.IsStanding)
                {
                    if (WithdrawalRules.Refusal(verdict, known, reviewer, now) is { } refusal)
                    {
                        return refusal;
                    }

                    await InsertAsync(transaction, verdictId, now, traceparent);
                    await ReopenAsync(transaction, verdict, known, now);
                    await audit.RecordAsync(transaction, new AuditEntry(reviewer, "verdict withdrawn", claimId) { Before = verdict.Summary });
                }

                var kept = (await VerdictRows.OfClaimAsync(connection, claimId, transaction)).Single(given => given.VerdictId == verdictId);
                var withdrawalId = await connection.QuerySingleAsync<string>(
                    "SELECT withdrawal_id FROM review_verdict_withdrawal WHERE verdict_id = @verdictId", new { verdictId }, transaction);
                return new WithdrawalOutcome.Withdrawn(new VerdictWithdrawal(withdrawalId, kept, kept.WithdrawnAt!.Value));
            },
            cancellation);

    private static Task<int> InsertAsync(DbTransaction transaction, string verdictId, DateTimeOffset now, string? traceparent) => transaction.Connection!.ExecuteAsync(
        "INSERT INTO review_verdict_withdrawal (withdrawal_id, verdict_id, withdrawn_at, is_filed, traceparent) VALUES (@withdrawalId, @verdictId, @now, FALSE, @traceparent)",
        new { withdrawalId = Guid.NewGuid().ToString("N"), verdictId, now, traceparent },
        transaction);

    /// <summary>The case is as it was before, and its reviewer goes on with it, unless another has begun to.</summary>
    private static async Task ReopenAsync(DbTransaction transaction, RecordedVerdict verdict, IReadOnlyList<RecordedVerdict> known, DateTimeOffset now)
    {
        var isReviewed = known.Any(other => other.VerdictId != verdict.VerdictId && other.IsStanding && other.Stage == ReviewStage.Review);
        await VerdictRows.SetStatusAsync(transaction, verdict.ClaimId, isReviewed ? CaseStatus.Settled : CaseStatus.Open);
        if (await AssignmentStore.FindAsync(transaction.Connection!, verdict.ClaimId, transaction) is null)
        {
            await AssignmentStore.PutAsync(transaction, new Assignment(verdict.ClaimId, verdict.Reviewer, now));
        }
    }
}
