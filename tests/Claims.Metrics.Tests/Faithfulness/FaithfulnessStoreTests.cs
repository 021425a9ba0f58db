using Claims.Contracts;
using Claims.Metrics.Faithfulness;
using Claims.Metrics.Retention;
using Claims.Testing;

using Dapper;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Metrics.Tests.Faithfulness;

public sealed class FaithfulnessStoreTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Explanations_are_counted_once_on_their_day_and_under_their_model(bool postgres)
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres);
        var store = new FaithfulnessStore(metrics.Database);

        await store.AddAsync([Explained("a", 0.75), Explained("a", 0.75), Explained("b", 0.25, disagrees: true)], default);
        await store.AddAsync([Explained("b", 0.5), Explained("c", 0.5, day: 1), Explained("a", 1, model: "other")], default);

        var first = await store.ReadAsync(First, First.AddDays(1), "model", default);
        var both = await store.ReadAsync(First, First.AddDays(2), "model", default);
        Assert.Equal((2, 0.5, 0.5), (first!.Claims, first.Comprehensiveness.Value, first.AttentionDisagrees.Value));
        Assert.Equal((3, 0.5, 0.125, 0.0625, -0.625), (both!.Claims, both.Comprehensiveness.Value, both.Sufficiency.Value, both.RandomComprehensiveness.Value, both.RandomSufficiency.Value));
        Assert.Null(await store.ReadAsync(First, First.AddDays(1), "third", default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task They_go_with_the_prediction_of_their_claim_and_their_sums_with_the_windows(bool postgres)
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres);
        var store = new FaithfulnessStore(metrics.Database);
        var assessed = Some.Assessed(Some.Claim("C-1"));
        await metrics.PredictAsync(assessed);
        await store.AddAsync([Explained(assessed.Accepted.Claim.Key.Id, 0.5), Explained("later", 0.5, day: 1)], default);
        var pruning = new Pruning(metrics.Database);

        await pruning.PredictionsAsync(First.AddDays(1), default);
        var rows = await metrics.Database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM metrics_explanation"));
        var kept = await store.ReadAsync(First, First.AddDays(1), "model", default);
        await pruning.WindowsAsync(First.AddDays(1), default);

        Assert.Equal((1, 1), (rows, kept!.Claims));
        Assert.Null(await store.ReadAsync(First, First.AddDays(1), "model", default));
        Assert.NotNull(await store.ReadAsync(First, First.AddDays(2), "model", default));
    }

    [Fact]
    public async Task What_Scoring_says_arrives()
    {
        await using var metrics = await RunningServices.StartAsync([new MetricsModule()]);

        await metrics.PublishAsync(new ExplanationsMeasured { Explanations = [Explained("a", 0.5), Explained("b", 0.5)] });

        await Eventually.BecomesAsync(2, () => metrics.CountAsync("SELECT COUNT(*) FROM metrics_explanation"));
        Assert.Equal(2, (await metrics.Services.GetRequiredService<FaithfulnessStore>().ReadAsync(First, First.AddDays(1), "model", default))!.Claims);
    }

    private static MeasuredExplanation Explained(string claimId, double comprehensiveness, bool disagrees = false, int day = 0, string model = "model") => new()
    {
        ClaimId = claimId,
        ModelHash = model,
        IsFlagged = true,
        MeasuredAt = Some.Moment.AddDays(day),
        Quality = new ExplanationQuality
        {
            Comprehensiveness = comprehensiveness,
            Sufficiency = 0.125,
            AttentionComprehensiveness = 0,
            AttentionSufficiency = 0,
            RandomComprehensiveness = 0.0625,
            RandomSufficiency = -0.625,
            AttentionDisagrees = disagrees,
        },
    };
}
