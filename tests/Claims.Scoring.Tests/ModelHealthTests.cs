using Claims.Contracts;
using Claims.Testing;

namespace Claims.Scoring.Tests;

public class ModelHealthTests
{
    [Fact]
    public async Task A_model_that_fails_makes_the_service_degraded_and_claims_are_scored_all_the_same()
    {
        using var models = new FakeModels { Before = (_, _, _) => throw new InvalidOperationException() };
        await using var services = await RunningServices.StartAsync(
            [models, new ScoringModule()], settings: [$"--Scoring:Model={models.Write("model", "broken")}", "--Scoring:BreakerMinimumCalls=4"]);
        var scored = await services.ListenAsync<ClaimScored>();
        var before = await services.Http.GetStringAsync(new Uri("health/ready", UriKind.Relative));

        await services.PublishAsync<ClaimAccepted>(AcceptedClaims.Generate(20));

        await Eventually.BecomesAsync(20, () => Task.FromResult(scored.Count));
        Assert.All(scored, message => Assert.Equal(ScoredBy.Rules, message.Score.ScoredBy));
        Assert.Equal("Healthy", before);
        Assert.Equal("Degraded", await services.Http.GetStringAsync(new Uri("health/ready", UriKind.Relative)));
    }
}
