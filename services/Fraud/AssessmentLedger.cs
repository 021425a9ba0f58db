using System.Data.Common;
using System.Text.Json;

using Claims.Contracts;
using Claims.Fraud.Decision;
using Claims.Fraud.Edits;
using Claims.Fraud.History;
using Claims.Fraud.Profiles;
using Claims.Fraud.Providers;
using Claims.Hosting;
using Claims.Hosting.Storage;

namespace Claims.Fraud;

/// <summary>Gives every claim its one assessment, and remembers it together with what the claim adds to history.</summary>
public sealed class AssessmentLedger(
    Database database,
    AuditKeyStore auditKey,
    ProviderSurroundings surroundings,
    ProviderModels providerModels,
    RiskModel risk,
    EditTableSource tables,
    EditMeters meters,
    LastValid<FraudOptions> options,
    TimeProvider clock)
{
    private static readonly RowShape<string> s_claimId = new RowShape<string>().With("claim_id", id => id);

    private static readonly RowShape<ClaimAssessed> s_assessment = new RowShape<ClaimAssessed>()
        .With("claim_id", answer => answer.Accepted.Claim.Key.Id)
        .With("route", answer => answer.Assessment.Route.ToString())
        .With("is_flagged", answer => answer.Score.IsFlagged)
        .With("risk", answer => answer.Assessment.Risk)
        .With("assessed_at", answer => answer.Assessment.AssessedAt)
        .With("assessed", answer => JsonSerializer.Serialize(answer, ClaimJson.Options));

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
                var mine = await AssessmentBatch.NoteAsync(transaction, distinct.Select(item => item.Accepted.Claim.Key.Id));
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

    private async Task<List<ClaimAssessed>> AssessFreshAsync(DbTransaction transaction, List<ClaimScored> fresh, byte[] key)
    {
        // One look for the whole batch: what changes meanwhile holds for the next.
        var current = options.Value;
        var batch = await AssessmentBatch.LoadAsync(transaction, fresh, surroundings, providerModels, current);
        var assessed = new List<ClaimAssessed>(fresh.Count);
        foreach (var item in fresh)
        {
            var claim = item.Accepted.Claim;
            var history = batch.Of(claim);
            var edits = ClaimEdits.Of(claim, history.Lines, tables.Current);
            meters.Add(edits);
            assessed.Add(Assess(item, history with { Edits = edits }, current, key));
            batch.Remember(claim);
        }

        await s_assessment.InsertAsync(transaction, "fraud_assessment", assessed);
        await batch.SaveAsync(transaction);
        return assessed;
    }

    private ClaimAssessed Assess(ClaimScored scored, ClaimHistory history, FraudOptions current, byte[] key) => new()
    {
        Accepted = scored.Accepted,
        Score = scored.Score,
        Assessment = ClaimAssessor.Assess(scored, history, risk, current, AuditDraw.Of(scored.Accepted.Claim.Key.Id, key), clock.GetUtcNow()),
    };

    private static async Task<Dictionary<string, ClaimAssessed>> StoredAsync(DbTransaction transaction, IEnumerable<string> claimIds)
    {
        var stored = await s_claimId.QueryAsync(
            transaction, "SELECT assessed FROM fraud_assessment WHERE claim_id = @claim_id", [.. claimIds], row => row.GetString(0));
        return stored
            .Select(json => JsonSerializer.Deserialize<ClaimAssessed>(json, ClaimJson.Options)!)
            .ToDictionary(answer => answer.Accepted.Claim.Key.Id, StringComparer.Ordinal);
    }
}
