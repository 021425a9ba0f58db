using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Ingest.Outcomes;
using Claims.Ingest.Submissions;

using Dapper;

namespace Claims.Ingest.Storage;

/// <summary>How far accepted claims have come. Events may arrive in any order and more than once: each sets its own mark.</summary>
public sealed class OutcomeStore(Database database)
{
    /// <summary>The columns by which those who file assessments are known.</summary>
    private static readonly Dictionary<string, string> FiledColumns = new(StringComparer.Ordinal)
    {
        ["review"] = "review_filed_at",
        ["metrics"] = "metrics_filed_at",
    };

    /// <summary>Keeps the newest assessment of each claim. In the order of ids, so that two instances cannot lock each other out.</summary>
    public Task AssessedAsync(IEnumerable<ClaimOutcomeSummary> outcomes, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                $"""
                UPDATE ingest_claims
                SET assessed_at = @AssessedAt, flagged = @Flagged, outcome = @Outcome,
                    published_at = COALESCE(published_at, @AssessedAt),
                    status = CASE WHEN review_filed_at IS NULL OR metrics_filed_at IS NULL THEN '{ClaimStatus.Assessed}' ELSE '{ClaimStatus.Ended}' END
                WHERE claim_id = @ClaimId AND (assessed_at IS NULL OR assessed_at <= @AssessedAt)
                """,
                outcomes.OrderBy(outcome => outcome.ClaimId, StringComparer.Ordinal).Select(outcome => new
                {
                    outcome.ClaimId,
                    outcome.AssessedAt,
                    Flagged = outcome.Flagged ? 1 : 0,
                    Outcome = JsonSerializer.Serialize(outcome, ClaimJson.Options),
                }).ToList(),
                transaction),
            cancellation);

    /// <param name="by">See <see cref="AssessmentsFiled.By"/>; anyone else's filing is not waited for.</param>
    public async Task FiledAsync(string by, IEnumerable<string> claimIds, DateTimeOffset at, CancellationToken cancellation)
    {
        if (FiledColumns.TryGetValue(by, out var column))
        {
            await database.WriteAsync(
                async transaction =>
                {
                    foreach (var chunk in claimIds.Distinct().Order(StringComparer.Ordinal).Chunk(ManyValues.ListLimit))
                    {
                        var parameters = new DynamicParameters(new { at });
                        var list = parameters.AddList("id", chunk);
                        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
                            $"UPDATE ingest_claims SET {column} = COALESCE({column}, @at) WHERE claim_id IN {list}",
                            parameters,
                            transaction,
                            flags: CommandFlags.NoCache));
                        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
                            $"""
                            UPDATE ingest_claims SET status = '{ClaimStatus.Ended}'
                            WHERE claim_id IN {list} AND status = '{ClaimStatus.Assessed}' AND review_filed_at IS NOT NULL AND metrics_filed_at IS NOT NULL
                            """,
                            parameters,
                            transaction,
                            flags: CommandFlags.NoCache));
                    }
                },
                cancellation);
        }
    }
}
