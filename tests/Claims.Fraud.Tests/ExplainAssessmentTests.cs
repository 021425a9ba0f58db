using System.Net;

using Claims.Contracts;
using Claims.Testing;

using MassTransit;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Fraud.Tests;

public sealed class ExplainAssessmentTests
{
    [Fact]
    public async Task The_claim_and_its_decision_go_to_scoring_and_its_answer_comes_back()
    {
        await using var fraud = await RunningServices.StartAsync([new FraudModule()]);
        var claim = await AssessedAsync(fraud);
        ExplainClaim? asked = null;
        await AnswerAsync(fraud, context =>
        {
            asked = context.Message;
            return context.RespondAsync(new ClaimExplained { Explanation = Explanation(context.Message), IsSameDecision = true });
        });

        var answer = await fraud.GetAsync<ClaimExplained>($"/assessments/{claim.Key.Id}/explanation");

        Assert.Equal((claim.Key, "decision"), (asked!.Accepted.Claim.Key, asked.DecisionId));
        Assert.Equal((claim.Key.Id, "words"), (answer.Explanation.ClaimId, answer.Explanation.Statements[0]));
    }

    [Fact]
    public async Task An_unknown_claim_is_not_found()
    {
        await using var fraud = await RunningServices.StartAsync([new FraudModule()]);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(fraud, "none"));
    }

    [Fact]
    public async Task Without_an_answer_in_time_the_gateway_times_out()
    {
        await using var fraud = await RunningServices.StartAsync([new FraudModule()], settings: ["--Fraud:ExplanationTimeoutMilliseconds=50"]);
        var claim = await AssessedAsync(fraud);
        await AnswerAsync(fraud, _ => Task.CompletedTask);

        Assert.Equal(HttpStatusCode.GatewayTimeout, await StatusAsync(fraud, claim.Key.Id));
    }

    [Fact]
    public async Task Where_scoring_fails_the_gateway_is_bad()
    {
        await using var fraud = await RunningServices.StartAsync([new FraudModule()], settings: ["--Bus:Retries=0"]);
        var claim = await AssessedAsync(fraud);
        await AnswerAsync(fraud, _ => throw new InvalidOperationException("no such policy"));

        Assert.Equal(HttpStatusCode.BadGateway, await StatusAsync(fraud, claim.Key.Id));
    }

    private static async Task<Claim> AssessedAsync(RunningServices fraud)
    {
        var claim = Some.Claim();
        await fraud.Services.GetRequiredService<AssessmentLedger>().AssessAsync([Some.Scored(claim)], TestContext.Current.CancellationToken);
        return claim;
    }

    /// <summary>In place of Scoring.</summary>
    private static async Task AnswerAsync(RunningServices fraud, MessageHandler<ExplainClaim> answer) => await fraud.Services
        .GetRequiredService<IBusControl>().ConnectReceiveEndpoint("scoring", queue => queue.Handler(answer)).Ready;

    private static async Task<HttpStatusCode> StatusAsync(RunningServices fraud, string claimId)
    {
        using var answer = await fraud.Http.GetAsync(new Uri($"/assessments/{claimId}/explanation", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static DecisionExplanation Explanation(ExplainClaim asked) => new()
    {
        DecisionId = asked.DecisionId,
        ClaimId = asked.Accepted.Claim.Key.Id,
        PolicyId = "policy",
        PolicyVersion = "1",
        ModelHash = "model",
        Risk = 0.5,
        PValue = 0.5,
        IsFlagged = false,
        Lines = [],
        Diagnoses = [],
        Quality = new ExplanationQuality
        {
            Comprehensiveness = 0, Sufficiency = 0, AttentionComprehensiveness = 0, AttentionSufficiency = 0, RandomComprehensiveness = 0, RandomSufficiency = 0, AttentionDisagrees = false,
        },
        Changes = [],
        Statements = ["words"],
    };
}
