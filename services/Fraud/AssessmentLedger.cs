using System.Data.Common;
using System.Text.Json;

using Claims.Contracts;
using Claims.Fraud.Decision;
using Claims.Fraud.History;
using Claims.Fraud.Volume;
using Claims.Hosting.Storage;

using Dapper;

using Microsoft.Extensions.Options;

namespace Claims.Fraud;

/// <summary>Gives every claim its one assessment, and remembers it together with what the claim adds to history.</summary>
public sealed class AssessmentLedger(Database database, AuditKeyStore auditKey, IOptions<FraudOptions> options, TimeProvider clock)
{
    /// <summary>
    /// Assesses the claims that were not assessed before, in one transaction, and gives the stored assessment of every one, in order
    /// and once each: a claim that comes again has the answer it had.
    /// </summary>
    public async Task<IReadOnlyList<ClaimAssessed>> AssessAsync(IEnumerable<ClaimScored> scored, CancellationToken cancellation)
    {
        var key = await auditKey.GetAsync(cancellation);
        var distinct = scored.DistinctBy(item => item.Accepted.Claim.Key.Id).ToList();
        return await database.WriteAsync(
            async transaction =>
            {
                var mine = await HistoryStore.ClaimAsync(transaction, distinct.Select(item => item.Accepted.Claim));
                var assessed = await StoredAsync(transaction, distinct.Select(item => item.Accepted.Claim.Key.Id).Where(id => !mine.Contains(id)));
                var fresh = distinct.Where(item => mine.Contains(item.Accepted.Claim.Key.Id)).ToList();
                foreach (var answer in await AssessFreshAsync(transaction, fresh, key))
                {
                    assessed.Add(answer.Accepted.Claim.Key.Id, answer);
                }

                return distinct.Select(item => assessed[item.Accepted.Claim.Key.Id]).ToList();
            },
            cancellation);
    }

    /// <summary>
    /// Rows that other instances may touch too are touched in one order, so that none waits for another in a circle: members, days and periods first, peer
    /// groups last. In between the claims are assessed one after the other, so that each sees those before it.
    /// </summary>
    private async Task<List<ClaimAssessed>> AssessFreshAsync(DbTransaction transaction, List<ClaimScored> fresh, byte[] key)
    {
        var claims = fresh.Select(item => item.Accepted.Claim).ToList();
        await HistoryStore.TakeTurnAsync(transaction, claims);
        var days = await RenderedTimeStore.AddAsync(transaction, claims);
        var volumes = await BatchVolumes.AddAsync(transaction, claims);
        var assessed = new List<ClaimAssessed>(fresh.Count);
        foreach (var item in fresh)
        {
            var claim = item.Accepted.Claim;
            var near = await HistoryStore.LoadAsync(transaction, claim, options.Value.NearDays);
            assessed.Add(await AssessAsync(transaction, item, near with { RenderedDays = days, Volumes = volumes.Of(claim) }, key));
        }

        await volumes.MoveAsync(transaction);
        return assessed;
    }

    private async Task<ClaimAssessed> AssessAsync(DbTransaction transaction, ClaimScored scored, ClaimHistory history, byte[] key)
    {
        var claim = scored.Accepted.Claim;
        var assessment = ClaimAssessor.Assess(scored, history, options.Value, AuditDraw.Of(claim.Key.Id, key), clock.GetUtcNow());
        var assessed = new ClaimAssessed { Accepted = scored.Accepted, Score = scored.Score, Assessment = assessment };
        await HistoryStore.RememberAsync(transaction, claim);
        await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO fraud_assessment (claim_id, route, is_flagged, risk, assessed_at, assessed)
            VALUES (@Id, @Route, @IsFlagged, @Risk, @AssessedAt, @Json)
            """,
            new
            {
                claim.Key.Id,
                Route = assessment.Route.ToString(),
                scored.Score.IsFlagged,
                assessment.Risk,
                assessment.AssessedAt,
                Json = JsonSerializer.Serialize(assessed, ClaimJson.Options),
            },
            transaction);
        return assessed;
    }

    private static async Task<Dictionary<string, ClaimAssessed>> StoredAsync(DbTransaction transaction, IEnumerable<string> claimIds)
    {
        var stored = new Dictionary<string, ClaimAssessed>(StringComparer.Ordinal);
        foreach (var claimId in claimIds)
        {
            var json = await transaction.Connection!.QuerySingleAsync<string>(
                "SELECT assessed FROM fraud_assessment WHERE claim_id = @claimId", new { claimId }, transaction);
            stored.Add(claimId, JsonSerializer.Deserialize<ClaimAssessed>(json, ClaimJson.Options)!);
        }

        return stored;
    }
}
