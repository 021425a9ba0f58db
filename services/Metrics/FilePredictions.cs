using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Hosting.Storage;

using Dapper;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Metrics;

/// <summary>Keeps what was predicted for each claim, once, and says so.</summary>
public sealed class FilePredictions(Database database, TimeProvider clock, IOptions<BusOptions> options, ILogger<FilePredictions> logger)
    : BatchConsumer<ClaimAssessed>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<ClaimAssessed>> messages, ConsumeContext publisher)
    {
        var recordedAt = clock.GetUtcNow();
        var rows = messages.Select(message => Row(message.Message, recordedAt)).OrderBy(row => row.ClaimId, StringComparer.Ordinal).ToList();
        var added = await database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO metrics_prediction (claim_id, decision_id, model_hash, policy_id, policy_version, scored_by, kind, risk, p_value, is_flagged,
                                                route, audit_probability, labels, scored_at, assessed_at, recorded_at)
                VALUES (@ClaimId, @DecisionId, @ModelHash, @PolicyId, @PolicyVersion, @ScoredBy, @Kind, @Risk, @PValue, @IsFlagged,
                        @Route, @AuditProbability, @Labels, @ScoredAt, @AssessedAt, @RecordedAt)
                ON CONFLICT (claim_id) DO NOTHING
                """,
                rows,
                transaction),
            publisher.CancellationToken);
        await publisher.Publish(
            new AssessmentsFiled { By = "metrics", ClaimIds = rows.Select(row => row.ClaimId).Distinct().ToList() }, publisher.CancellationToken);
        logger.PredictionsFiled(messages.Count, added);
    }

    private static PredictionRow Row(ClaimAssessed assessed, DateTimeOffset recordedAt) => new()
    {
        ClaimId = assessed.Accepted.Claim.Key.Id,
        DecisionId = assessed.Score.DecisionId,
        ModelHash = assessed.Score.ModelHash,
        PolicyId = assessed.Score.PolicyId,
        PolicyVersion = assessed.Score.PolicyVersion,
        ScoredBy = assessed.Score.ScoredBy.ToString(),
        Kind = assessed.Accepted.Claim.Kind.ToString(),
        Risk = assessed.Assessment.Risk,
        PValue = assessed.Score.PValue,
        IsFlagged = assessed.Score.IsFlagged,
        Route = assessed.Assessment.Route.ToString(),
        AuditProbability = assessed.Assessment.AuditProbability,
        Labels = JsonSerializer.Serialize(assessed.Accepted.Claim.Labels, ClaimJson.Options),
        ScoredAt = assessed.Score.ScoredAt,
        AssessedAt = assessed.Assessment.AssessedAt,
        RecordedAt = recordedAt,
    };
}
