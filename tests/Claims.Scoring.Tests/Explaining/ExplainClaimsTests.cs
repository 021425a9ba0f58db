using System.Text.Json;

using Claims.Contracts;
using Claims.Testing;

using MassTransit;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Scoring.Tests.Explaining;

public sealed class ExplainClaimsTests : IDisposable
{
    private readonly FakeModels _models = new();

    public void Dispose() => _models.Dispose();

    [Fact]
    public async Task The_model_in_use_explains_the_claim_under_its_policy()
    {
        await using var services = await StartAsync();
        var accepted = AcceptedClaims.Generate(1)[0];

        var answer = await AskAsync(services, accepted, $"champion on {accepted.ContentHash}");

        Assert.True(answer.IsSameDecision);
        Assert.Equal((accepted.Claim.Key.Id, accepted.Claim.Policy.PolicyId), (answer.Explanation.ClaimId, answer.Explanation.PolicyId));
    }

    [Fact]
    public async Task A_decision_of_another_model_is_not_passed_off_as_this_ones()
    {
        await using var services = await StartAsync();
        var accepted = AcceptedClaims.Generate(1)[0];

        var answer = await AskAsync(services, accepted, "a decision before the model was swapped");

        Assert.False(answer.IsSameDecision);
        Assert.Equal($"champion on {accepted.ContentHash}", answer.Explanation.DecisionId);
    }

    [Fact]
    public async Task The_shipped_model_gives_the_same_bits_for_the_same_decision()
    {
        await using var services = await RunningServices.StartAsync([new ScoringModule()]);
        var scored = await services.ListenAsync<ClaimScored>();
        var accepted = AcceptedClaims.Generate(1)[0];
        await services.PublishAsync(accepted);
        await Eventually.BecomesAsync(1, () => Task.FromResult(scored.Count));
        var decision = scored.Single().Score.DecisionId;

        var once = await AskAsync(services, accepted, decision);
        var again = await AskAsync(services, accepted, decision);

        Assert.True(once.IsSameDecision);
        Assert.Equal(JsonSerializer.Serialize(once, ClaimJson.Options), JsonSerializer.Serialize(again, ClaimJson.Options));
        Assert.Equal(accepted.Claim.Lines.Select(line => line.Number), once.Explanation.Lines.Skip(1).Select(line => line.LineNumber!.Value));
    }

    private Task<RunningServices> StartAsync() =>
        RunningServices.StartAsync([_models, new ScoringModule()], settings: [$"--Scoring:Model={_models.Write("model", "champion")}"]);

    private static async Task<ClaimExplained> AskAsync(RunningServices services, ClaimAccepted accepted, string decision)
    {
        using var scope = services.Services.CreateScope();
        var client = scope.ServiceProvider.GetRequiredService<IRequestClient<ExplainClaim>>();
        var answer = await client.GetResponse<ClaimExplained>(new ExplainClaim { Accepted = accepted, DecisionId = decision }, TestContext.Current.CancellationToken);
        return answer.Message;
    }
}
