using Claims.Contracts;
using Claims.Testing;

namespace Claims.Scoring.Tests.Shadow;

public sealed class ScoreInShadowTests : IDisposable
{
    private readonly FakeModels _models = new();

    public void Dispose() => _models.Dispose();

    [Fact]
    public async Task The_challenger_scores_the_same_claims_without_effect()
    {
        await using var services = await StartAsync();
        var scored = await services.ListenAsync<ClaimScored>();
        var compared = await services.ListenAsync<ClaimShadowScored>();
        var accepted = AcceptedClaims.Generate(10);

        await services.PublishAsync<ClaimAccepted>(accepted);

        await Eventually.BecomesAsync(10, () => Task.FromResult(compared.Count));
        Assert.All(scored, message => Assert.Equal("champion", message.Score.ModelHash));
        Assert.Equal(accepted.Select(claim => claim.Claim.Key.Id).Order(), compared.Select(message => message.ClaimId).Order());
        Assert.All(compared, message => Assert.Equal(("champion", "challenger"), (message.Champion.ModelHash, message.Challenger.ModelHash)));
        Assert.All(compared, message => Assert.Equal((0.25, 0.25), (message.Champion.Risk, message.Challenger.Risk)));
    }

    [Fact]
    public async Task A_challenger_that_fails_or_hangs_keeps_no_claim_waiting()
    {
        using var stuck = new ManualResetEventSlim();
        _models.Before = (hash, claims, _) =>
        {
            if (hash == "challenger")
            {
                if (claims.Count > 1)
                {
                    throw new InvalidOperationException();
                }

                stuck.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
            }
        };
        await using var services = await StartAsync("--Scoring:ShadowBacklog=1");
        var scored = await services.ListenAsync<ClaimScored>();
        var accepted = AcceptedClaims.Generate(30);

        await services.PublishAsync<ClaimAccepted>(accepted[..10]);
        await Eventually.BecomesAsync(10, () => Task.FromResult(scored.Count));
        for (var i = 10; i < 30; i++)
        {
            await services.PublishAsync<ClaimAccepted>(accepted[i]);
            await Eventually.BecomesAsync(i + 1, () => Task.FromResult(scored.Count));
        }

        stuck.Set();
        Assert.All(scored, message => Assert.Equal(("champion", ScoredBy.Attention), (message.Score.ModelHash, message.Score.ScoredBy)));
    }

    [Fact]
    public async Task A_bad_challenger_does_not_keep_the_service_from_starting()
    {
        await using var services = await RunningServices.StartAsync(
            [_models, new ScoringModule()], settings: [$"--Scoring:Model={_models.Write("model", "champion")}", $"--Scoring:Challenger={_models.Write("shadow", "")}"]);
        var scored = await services.ListenAsync<ClaimScored>();

        await services.PublishAsync<ClaimAccepted>(AcceptedClaims.Generate(1));

        await Eventually.BecomesAsync(1, () => Task.FromResult(scored.Count));
    }

    private Task<RunningServices> StartAsync(params IReadOnlyList<string> settings) => RunningServices.StartAsync(
        [_models, new ScoringModule()],
        settings: [$"--Scoring:Model={_models.Write("model", "champion")}", $"--Scoring:Challenger={_models.Write("shadow", "challenger")}", .. settings]);
}
