using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics.Predictions;
using Claims.Metrics.Verdicts;
using Claims.Tracking.Shadow;
using Claims.Tracking.Truths;

using Dapper;

namespace Claims.Metrics.Shadow;

/// <summary>Scores of challengers in storage: the first of a claim and challenger stays.</summary>
public sealed class ShadowStore(Database database)
{
    private static readonly RowShape<ClaimShadowScored> s_row = new RowShape<ClaimShadowScored>()
        .With("challenger", scored => scored.Challenger.ModelHash)
        .With("claim_id", scored => scored.ClaimId)
        .With("champion", scored => scored.Champion.ModelHash)
        .With("decision_id", scored => scored.Champion.DecisionId)
        .With("champion_risk", scored => scored.Champion.Risk)
        .With("champion_call", scored => scored.Champion.IsFlagged)
        .With("challenger_risk", scored => scored.Challenger.Risk)
        .With("challenger_call", scored => scored.Challenger.IsFlagged)
        .With("scored_at", scored => scored.ScoredAt.ToUniversalTime());

    private const string BothGaveRisks = "s.champion_risk IS NOT NULL AND s.challenger_risk IS NOT NULL";

    /// <summary>Gives how many were not held before.</summary>
    public Task<int> AddAsync(IReadOnlyCollection<ClaimShadowScored> scored, CancellationToken cancellation) => database.WriteAsync(
        async transaction => (await s_row.InsertAsync(
            transaction,
            "metrics_shadow",
            [.. scored.OrderBy(item => item.Challenger.ModelHash, StringComparer.Ordinal).ThenBy(item => item.ClaimId, StringComparer.Ordinal)],
            "ON CONFLICT (challenger, claim_id) DO NOTHING RETURNING 1",
            _ => true)).Count,
        cancellation);

    /// <summary>What each challenger and the model in use called the claims of some days that both gave a risk, in the order of their hashes.</summary>
    /// <param name="from">First day of assessment.</param>
    /// <param name="to">Day after the last.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<(ShadowModels Models, PairedCalls Calls)>> CallsAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<(string Champion, string Challenger, bool ChampionCall, bool ChallengerCall, long Claims)>(
                $"""
                SELECT s.champion, s.challenger, s.champion_call, s.challenger_call, COUNT(*)
                FROM metrics_prediction p JOIN metrics_shadow s ON s.claim_id = p.claim_id AND s.decision_id = p.decision_id
                WHERE p.assessed_at >= @From AND p.assessed_at < @To AND {BothGaveRisks} GROUP BY s.champion, s.challenger, s.champion_call, s.challenger_call
                """,
                new { From = PredictionStore.Midnight(from), To = PredictionStore.Midnight(to) }),
            cancellation);
        return
        [
            .. from pair in rows.GroupBy(row => new ShadowModels(row.Champion, row.Challenger), row => row)
               orderby pair.Key.Challenger, pair.Key.Champion
               let claims = pair.ToDictionary(row => (row.ChampionCall, row.ChallengerCall), row => row.Claims)
               select (pair.Key, new PairedCalls(
                   claims.GetValueOrDefault((false, false)), claims.GetValueOrDefault((true, false)), claims.GetValueOrDefault((false, true)), claims.GetValueOrDefault((true, true)))),
        ];
    }

    /// <summary>Judged claims of some days that both models gave a risk, in the order of claim ids.</summary>
    /// <param name="from">First day of assessment.</param>
    /// <param name="to">Day after the last.</param>
    /// <param name="models">Which two.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<PairedClaim>> PairsAsync(DateOnly from, DateOnly to, ShadowModels models, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<ShadowRow>(
                $"""
                SELECT {StoredVerdict.Columns},
                       s.champion_risk AS ChampionRisk, s.champion_call AS ChampionCall, s.challenger_risk AS ChallengerRisk, s.challenger_call AS ChallengerCall,
                       p.audit_probability AS ReviewProbability, p.amount_cents AS AmountCents
                FROM metrics_prediction p
                JOIN metrics_shadow s ON s.claim_id = p.claim_id AND s.decision_id = p.decision_id
                JOIN metrics_verdict v ON v.claim_id = p.claim_id AND v.decision_id = p.decision_id
                WHERE p.assessed_at >= @From AND p.assessed_at < @To AND s.challenger = @Challenger AND s.champion = @Champion AND {BothGaveRisks}
                """,
                new { From = PredictionStore.Midnight(from), To = PredictionStore.Midnight(to), models.Challenger, models.Champion }),
            cancellation);
        return [.. StoredVerdict.Standing(rows).Select(claim => claim.Row.ToPair(claim.Standing.Verdict.ToTruth()))];
    }
}
