using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Hosting.Storage;

using Dapper;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Metrics;

/// <summary>Adds reviewers' verdicts to what is known; none is ever changed. Says which are held, so that Review need not send them again.</summary>
public sealed class FileVerdicts(Database database, TimeProvider clock, IOptions<BusOptions> options, ILogger<FileVerdicts> logger)
    : BatchConsumer<ReviewRecorded>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<ReviewRecorded>> messages, ConsumeContext publisher)
    {
        var knownAt = clock.GetUtcNow();
        var rows = messages.Select(message => message.Message).OrderBy(verdict => verdict.VerdictId, StringComparer.Ordinal).Select(verdict => new
        {
            verdict.VerdictId,
            verdict.ClaimId,
            verdict.DecisionId,
            Verdict = verdict.Verdict.ToString(),
            verdict.Reviewer,
            verdict.ClauseId,
            verdict.LineNumber,
            verdict.RecordedAt,
            KnownAt = knownAt,
        });
        var added = await database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO metrics_verdict (verdict_id, claim_id, decision_id, verdict, reviewer, clause_id, line_number, recorded_at, known_at)
                VALUES (@VerdictId, @ClaimId, @DecisionId, @Verdict, @Reviewer, @ClauseId, @LineNumber, @RecordedAt, @KnownAt)
                ON CONFLICT (verdict_id) DO NOTHING
                """,
                rows,
                transaction),
            publisher.CancellationToken);
        await publisher.Publish(
            new VerdictsFiled { VerdictIds = messages.Select(message => message.Message.VerdictId).Distinct().ToList() }, publisher.CancellationToken);
        logger.VerdictsFiled(messages.Count, added);
    }
}
