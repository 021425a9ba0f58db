using System.Diagnostics.Metrics;

using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Scoring.Guarding;
using Claims.Scoring.Models;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Claims.Scoring.Tests.Guarding;

public sealed class GuardedScorerTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly Slot<ScoringSet> _slot = new();
    private readonly HashSet<FakeModel> _used = [];
    private readonly MovedClock _clock = new();
    private readonly IOptions<ScoringServiceOptions> _options =
        Options.Create(new ScoringServiceOptions { InferenceTimeoutMilliseconds = 60_000, BreakerMinimumCalls = 4, BreakerBreakSeconds = 15 });
    private readonly List<(ClaimAccepted Accepted, Policy Policy)> _claims = AcceptedClaims.WithPolicies(3);

    public void Dispose()
    {
        _slot.Dispose();
        _services.Dispose();
    }

    [Fact]
    public async Task A_model_that_works_scores()
    {
        var scores = await ScoreAsync(new FakeModel("m"));

        Assert.Equal(["m", "m", "m"], scores.Select(score => score.ModelHash));
    }

    [Fact]
    public async Task Only_the_claim_that_a_model_fails_on_is_scored_by_rules()
    {
        var poison = _claims[1].Accepted;
        var model = new FakeModel("m") { Before = (claims, _) => FailIf(claims.Contains(poison)) };

        var scores = await ScoreAsync(model);

        Assert.Equal([ScoredBy.Attention, ScoredBy.Rules, ScoredBy.Attention], scores.Select(score => score.ScoredBy));
        Assert.Equal(("rules/1", 1d), (scores[1].ModelHash, scores[1].PValue));
    }

    [Fact]
    public async Task A_model_that_keeps_failing_is_left_alone_and_then_tried_again()
    {
        var works = false;
        var model = new FakeModel("m") { Before = (_, _) => FailIf(!works) };
        var guard = new InferenceGuard(_options, _clock);

        var failing = await ScoreAsync(model, guard);
        var callsWhenOpen = model.Calls;
        var open = (guard.IsOpen, await ScoreAsync(model, guard), model.Calls);
        works = true;
        _clock.Move(TimeSpan.FromSeconds(16));
        var tried = await ScoreAsync(model, guard);

        Assert.All(failing, score => Assert.Equal(ScoredBy.Rules, score.ScoredBy));
        Assert.True(open.IsOpen);
        Assert.Equal(callsWhenOpen, open.Calls);
        Assert.All(open.Item2, score => Assert.Equal(ScoredBy.Rules, score.ScoredBy));
        Assert.All(tried, score => Assert.Equal(ScoredBy.Attention, score.ScoredBy));
        Assert.False(guard.IsOpen);
    }

    [Fact]
    public async Task A_new_model_is_tried_at_once()
    {
        var guard = new InferenceGuard(_options, _clock);
        await ScoreAsync(new FakeModel("broken") { Before = (_, _) => FailIf(true) }, guard);

        await guard.ForgetAsync(CancellationToken.None);
        var scores = await ScoreAsync(new FakeModel("new"), guard);

        Assert.All(scores, score => Assert.Equal("new", score.ModelHash));
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_scored_by_rules_and_keeps_its_model_until_it_ends()
    {
        _options.Value.InferenceTimeoutMilliseconds = 20;
        using var finish = new ManualResetEventSlim();
        var model = new FakeModel("slow") { Before = (_, _) => finish.Wait(CancellationToken.None) };

        var scores = await ScoreAsync(model, new InferenceGuard(_options, TimeProvider.System));
        _slot.Swap(null);
        var inUse = !model.IsDisposed;
        finish.Set();

        Assert.All(scores, score => Assert.Equal(ScoredBy.Rules, score.ScoredBy));
        Assert.True(inUse);
        Assert.Equal(1, model.Calls);
        await Testing.Eventually.BecomesAsync(true, () => Task.FromResult(model.IsDisposed));
    }

    private static void FailIf(bool fails)
    {
        if (fails)
        {
            throw new InvalidOperationException("The model fails, as the test asks.");
        }
    }

    private async Task<IReadOnlyList<ClauseScore>> ScoreAsync(FakeModel model, InferenceGuard? guard = null)
    {
        if (_used.Add(model))
        {
            _slot.Swap(new ScoringSet(model, AcceptedClaims.Policies, default));
        }

        using var set = _slot.Take();
        var meters = new ScoringMeters(_services.GetRequiredService<IMeterFactory>());
        return await new GuardedScorer(guard ?? new InferenceGuard(_options, _clock), meters, _options, NullLogger<GuardedScorer>.Instance)
            .ScoreAsync(set, _claims, DateTimeOffset.UnixEpoch, CancellationToken.None);
    }

    /// <summary>A clock that stands still until it is moved; its timers are real.</summary>
    private sealed class MovedClock : TimeProvider
    {
        private DateTimeOffset _now = Testing.Some.Moment;

        public override DateTimeOffset GetUtcNow() => _now;

        public void Move(TimeSpan by) => _now += by;
    }
}
