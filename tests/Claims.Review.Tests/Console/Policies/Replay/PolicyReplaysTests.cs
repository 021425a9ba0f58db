using Claims.Contracts;
using Claims.Review.Console.Policies.Replay;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Review.Tests.Console.Policies.Replay;

public sealed class PolicyReplaysTests
{
    [Fact]
    public async Task The_last_claims_of_the_policy_are_replayed_page_by_page()
    {
        var scoring = new FakeScoring { Assessed = [.. Enumerable.Range(0, 450).Select(i => Assessed($"{i}", i % 3 == 0 ? "PPO" : "dental"))], Flags = number => (false, number is "0" or "300") };
        await using var review = await RunningServices.StartAsync([new ReviewModule(), scoring]);

        var run = Start(review);
        await Eventually.BecomesAsync(ReplayState.Done, () => Task.FromResult(run.Progress.State));

        var result = run.Progress.Result;
        Assert.Equal((450, 150, 2, 0), (result.LookedAt, result.Replayed, result.Appeared, result.Vanished));
        Assert.Equal(2, result.ByClause["1.1"].Appeared);
        Assert.Equal(3, scoring.Replayed.Count);
        Assert.Same(run, review.Services.GetRequiredService<PolicyReplays>().Current);
    }

    [Fact]
    public async Task One_runs_at_a_time_and_can_be_cancelled()
    {
        using var held = new SemaphoreSlim(0);
        var scoring = new FakeScoring { Assessed = [Assessed("1", "ppo")], BeforeReplay = () => held.WaitAsync(TimeSpan.FromSeconds(20)) };
        await using var review = await RunningServices.StartAsync([new ReviewModule(), scoring]);

        var run = Start(review);
        var second = review.Services.GetRequiredService<PolicyReplays>().Start(Documents.Of(), asIfInForce: true, "other");
        run.Cancel();
        await Eventually.BecomesAsync(ReplayState.Cancelled, () => Task.FromResult(run.Progress.State));
        held.Release(10);

        Assert.Null(second);
        Assert.NotNull(review.Services.GetRequiredService<PolicyReplays>().Start(Documents.Of(), asIfInForce: true, "other"));
    }

    [Fact]
    public async Task A_service_that_is_not_there_stops_it_with_the_reason()
    {
        await using var review = await RunningServices.StartAsync([new ReviewModule()], settings: "--Review:Services:Fraud=http://127.0.0.1:1");

        var run = Start(review);
        await Eventually.BecomesAsync(ReplayState.Stopped, () => Task.FromResult(run.Progress.State));

        Assert.StartsWith("Fraud does not answer", run.Progress.Trouble, StringComparison.Ordinal);
    }

    private static ReplayRun Start(RunningServices review) => review.Services.GetRequiredService<PolicyReplays>().Start(Documents.Of(), asIfInForce: true, "sue")!;

    private static ClaimAssessed Assessed(string number, string policy) => Some.Assessed(Some.Claim(number) with { Policy = new PolicyReference { PolicyId = policy } });
}
