using System.Data.Common;
using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Hosting.Storage;
using Claims.Summaries.Generative;
using Claims.Summaries.Generative.Guarding;

using Dapper;

namespace Claims.Review.Summaries;

/// <summary>Generated summaries in storage, and what Metrics is told of all of them, written together.</summary>
internal sealed class SummaryStore(Database database, AuditTrail audit)
{
    /// <summary>Adds what is told of an extractive summary, once.</summary>
    public Task AddAsync(SummaryMeasured measured, CancellationToken cancellation) =>
        database.WriteAsync(transaction => TellAsync(transaction, measured.SummaryId, nameof(SummaryMeasured), measured.ClaimId, measured.SummaryId, "", measured, measured.MadeAt), cancellation);

    public Task AddAsync(KeptSummary summary, string decisionId, SummaryMeasured measured, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            await transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO review_summary (summary_id, claim_id, decision_id, provider, version, outcome, content, made_at)
                VALUES (@SummaryId, @ClaimId, @decisionId, @Provider, @Version, @outcome, @content, @MadeAt)
                """,
                new
                {
                    summary.SummaryId,
                    measured.ClaimId,
                    decisionId,
                    summary.Origin.Provider,
                    summary.Origin.Version,
                    outcome = summary.Outcome.ToString(),
                    content = JsonSerializer.Serialize(new Content(summary.Sentences, summary.Refusals), ClaimJson.Options),
                    summary.MadeAt,
                },
                transaction);
            await TellAsync(transaction, measured.SummaryId, nameof(SummaryMeasured), measured.ClaimId, measured.SummaryId, "", measured, measured.MadeAt);
        },
        cancellation);

    /// <summary>Those of a decision, latest first.</summary>
    public async Task<IReadOnlyList<KeptSummary>> OfAsync(string claimId, string decisionId, CancellationToken cancellation) => [.. (await database.ReadAsync(
        connection => connection.QueryAsync<Row>(
            """
            SELECT summary_id AS SummaryId, provider AS Provider, version AS Version, outcome AS Outcome, content AS Content, made_at AS MadeAt
            FROM review_summary WHERE claim_id = @claimId AND decision_id = @decisionId ORDER BY made_at DESC, summary_id
            """,
            new { claimId, decisionId }),
        cancellation)).Select(row => row.ToSummary())];

    public Task RateAsync(SummaryRated rated, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            await TellAsync(transaction, rated.RatingId, nameof(SummaryRated), rated.ClaimId, rated.SummaryId, rated.Reviewer, rated, rated.RatedAt);
            await audit.RecordAsync(transaction, new AuditEntry(rated.Reviewer, "summary rated", rated.ClaimId) { After = $"{rated.Origin.Provider} {rated.Score} {string.Join(", ", rated.Flaws)}".TrimEnd() });
        },
        cancellation);

    public Task CompareAsync(SummariesCompared compared, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            await TellAsync(transaction, compared.ComparisonId, nameof(SummariesCompared), compared.ClaimId, compared.ClaimId, compared.Reviewer, compared, compared.ComparedAt);
            await audit.RecordAsync(
                transaction, new AuditEntry(compared.Reviewer, "summaries compared", compared.ClaimId) { After = $"{compared.First.Provider} or {compared.Second.Provider}: {compared.Preferred}" });
        },
        cancellation);

    /// <summary>The latest rating of a reviewer on a summary.</summary>
    public Task<SummaryRated?> RatingAsync(string summaryId, string reviewer, CancellationToken cancellation) => LatestAsync<SummaryRated>(nameof(SummaryRated), summaryId, reviewer, cancellation);

    /// <summary>The latest comparison of a reviewer on a claim.</summary>
    public Task<SummariesCompared?> ComparisonAsync(string claimId, string reviewer, CancellationToken cancellation) =>
        LatestAsync<SummariesCompared>(nameof(SummariesCompared), claimId, reviewer, cancellation);

    private async Task<T?> LatestAsync<T>(string kind, string subject, string reviewer, CancellationToken cancellation)
        where T : class
    {
        var content = await database.ReadAsync(
            connection => connection.QueryFirstOrDefaultAsync<string>(
                "SELECT content FROM review_summary_event WHERE subject = @subject AND kind = @kind AND reviewer = @reviewer ORDER BY at DESC LIMIT 1", new { subject, kind, reviewer }),
            cancellation);
        return content is null ? null : JsonSerializer.Deserialize<T>(content, ClaimJson.Options);
    }

    private static Task<int> TellAsync<T>(DbTransaction transaction, string id, string kind, string claimId, string subject, string reviewer, T content, DateTimeOffset at) =>
        transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO review_summary_event (event_id, kind, claim_id, subject, reviewer, content, at, is_told)
            VALUES (@id, @kind, @claimId, @subject, @reviewer, @content, @at, FALSE) ON CONFLICT (event_id) DO NOTHING
            """,
            new { id = $"{kind}/{id}", kind, claimId, subject, reviewer, content = JsonSerializer.Serialize(content, ClaimJson.Options), at },
            transaction);

    private sealed record Content(IReadOnlyList<GeneratedSentence> Sentences, IReadOnlyDictionary<RefusalReason, int> Refusals);

    private sealed record Row
    {
        public required string SummaryId { get; init; }
        public required string Provider { get; init; }
        public required string Version { get; init; }
        public required SummaryOutcome Outcome { get; init; }
        public required string Content { get; init; }
        public required DateTimeOffset MadeAt { get; init; }

        public KeptSummary ToSummary()
        {
            var content = JsonSerializer.Deserialize<Content>(Content, ClaimJson.Options)!;
            return new KeptSummary(SummaryId, new SummaryOrigin(Provider, Version), Outcome, content.Sentences, content.Refusals, MadeAt);
        }
    }
}
