using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Hosting.Storage;
using Claims.Review.Telemetry;

using Dapper;

using MassTransit;

using Microsoft.Extensions.Options;

using Route = Claims.Contracts.Route;

namespace Claims.Review.Cases;

/// <summary>Makes a case of every assessment that a person is to look at, and says of all of them that they are in hand.</summary>
internal sealed class OpenCases(
    Database database, TimeProvider clock, IOptions<BusOptions> options, IOptions<ReviewOptions> review, ReviewMeters meters, CaseFeed feed, ILogger<OpenCases> logger)
    : BatchConsumer<ClaimAssessed>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<ClaimAssessed>> messages, ConsumeContext publisher)
    {
        var openedAt = clock.GetUtcNow();
        var cases = messages
            .Where(message => message.Message.Assessment.Route != Route.Pay)
            .Select(message => Row(message.Message, openedAt, review.Value.DoubleReviewShare) with { Traceparent = message.Traceparent() })
            .OrderBy(row => row.ClaimId, StringComparer.Ordinal)
            .ToList();
        var opened = cases.Count == 0 ? 0 : await InsertAsync(cases, publisher.CancellationToken);
        meters.Opened(opened);
        if (opened > 0)
        {
            feed.Raise();
        }

        var claimIds = messages.Select(message => message.Message.Accepted.Claim.Key.Id).Distinct().ToList();
        await publisher.Publish(new AssessmentsFiled { By = "review", ClaimIds = claimIds }, publisher.CancellationToken);
        logger.CasesOpened(messages.Count, opened);
    }

    private Task<int> InsertAsync(List<CaseRow> cases, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var opened = await transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO review_case (claim_id, decision_id, route, status, is_flagged, risk, p_value, charge_cents, kind, policy_id,
                                         assessed_at, opened_at, assessed, is_drawn_twice, traceparent, number, provider, provider_name, currency)
                VALUES (@ClaimId, @DecisionId, @Route, 'open', @IsFlagged, @Risk, @PValue, @ChargeCents, @Kind, @PolicyId,
                        @AssessedAt, @OpenedAt, @Assessed, @IsDrawnTwice, @Traceparent, @Number, @Provider, @ProviderName, @Currency)
                ON CONFLICT (claim_id) DO NOTHING
                """,
                cases,
                transaction);
            await CaseClause.AddAsync(transaction, [.. cases.SelectMany(row => row.Clauses)]);
            await CaseDescription.AddTermsAsync(transaction, [.. cases.Select(row => row.Description)]);
            return opened;
        },
        cancellation);

    private static CaseRow Row(ClaimAssessed assessed, DateTimeOffset openedAt, double doubleReviewShare) => new()
    {
        ClaimId = assessed.Accepted.Claim.Key.Id,
        DecisionId = assessed.Score.DecisionId,
        Route = assessed.Assessment.Route.ToString(),
        IsFlagged = assessed.Score.IsFlagged,
        Risk = assessed.Assessment.Risk,
        PValue = assessed.Score.PValue,
        ChargeCents = (long)decimal.Round(Math.Clamp(assessed.Accepted.Claim.TotalCharge, -1e13m, 1e13m) * 100),
        Kind = assessed.Accepted.Claim.Kind.ToString(),
        PolicyId = assessed.Score.PolicyId,
        AssessedAt = assessed.Assessment.AssessedAt,
        OpenedAt = openedAt,
        IsDrawnTwice = DoubleReviewDraw.Of(assessed.Score.DecisionId) < doubleReviewShare,
        Assessed = JsonSerializer.Serialize(assessed, ClaimJson.Options),
        Clauses = CaseClause.Of(assessed),
        Description = CaseDescription.Of(assessed.Accepted.Claim),
    };
}
