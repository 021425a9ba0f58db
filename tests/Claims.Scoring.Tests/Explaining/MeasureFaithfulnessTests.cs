using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

using Claims.Contracts;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Scoring.Tests.Explaining;

public sealed class MeasureFaithfulnessTests : IDisposable
{
    private readonly FakeModels _models = new();
    private readonly ConcurrentQueue<(string Name, double Value, string? Ranking)> _recorded = new();
    private readonly ConcurrentQueue<string> _outcomes = new();
    private readonly MeterListener _listener = new();

    public void Dispose()
    {
        _listener.Dispose();
        _models.Dispose();
    }

    [Fact]
    public async Task The_faithfulness_of_drawn_claims_is_recorded_after_they_were_published()
    {
        await using var services = await StartAsync(share: 1);
        var scored = await services.ListenAsync<ClaimScored>();
        var published = await services.ListenAsync<ExplanationsMeasured>();
        var accepted = AcceptedClaims.Generate(3);

        await services.PublishAsync<ClaimAccepted>(accepted);

        await Eventually.BecomesAsync(3, () => Task.FromResult(published.Sum(message => message.Explanations.Count)));
        await Eventually.BecomesAsync(3, () => Task.FromResult(_outcomes.Count(outcome => outcome == "measured")));
        Assert.Equal(3, scored.Count);
        Assert.Equal([0.75, 0.75, 0.75], Recorded("claims.explanation.comprehensiveness", "gradient"));
        Assert.Equal([0.0625, 0.0625, 0.0625], Recorded("claims.explanation.comprehensiveness", "random"));
        Assert.Equal([0.25, 0.25, 0.25], Recorded("claims.explanation.sufficiency", "attention"));
        Assert.Equal([0.5, 0.5, 0.5], Recorded("claims.explanation.agreement", "gradient"));
        Assert.Empty(Recorded("claims.explanation.agreement", "attention"));
        var explanations = published.SelectMany(message => message.Explanations).ToList();
        Assert.Equal(accepted.Select(claim => claim.Claim.Key.Id).Order(), explanations.Select(explanation => explanation.ClaimId).Order());
        Assert.All(explanations, explanation => Assert.Equal(("champion", false, FakeModel.Quality), (explanation.ModelHash, explanation.IsFlagged, explanation.Quality)));
    }

    [Fact]
    public async Task A_failure_to_measure_is_counted_and_the_next_claim_is_measured()
    {
        var failed = 0;
        _models.BeforeMeasuring = _ =>
        {
            if (Interlocked.Increment(ref failed) == 1)
            {
                throw new InvalidOperationException();
            }
        };
        await using var services = await StartAsync(share: 1);
        var scored = await services.ListenAsync<ClaimScored>();

        await services.PublishAsync<ClaimAccepted>(AcceptedClaims.Generate(2));

        await Eventually.BecomesAsync(2, () => Task.FromResult(_outcomes.Count));
        Assert.Equal(["failed", "measured"], _outcomes);
        await Eventually.BecomesAsync(2, () => Task.FromResult(scored.Count));
    }

    [Fact]
    public async Task Nothing_is_measured_where_no_share_is_asked_for()
    {
        var measured = 0;
        _models.BeforeMeasuring = _ => Interlocked.Increment(ref measured);
        await using var services = await StartAsync(share: 0);
        var scored = await services.ListenAsync<ClaimScored>();

        await services.PublishAsync<ClaimAccepted>(AcceptedClaims.Generate(5));

        await Eventually.BecomesAsync(5, () => Task.FromResult(scored.Count));
        Assert.Equal(0, measured);
    }

    private async Task<RunningServices> StartAsync(int share)
    {
        var services = await RunningServices.StartAsync(
            [_models, new ScoringModule()], settings: [$"--Scoring:Model={_models.Write("model", "champion")}", $"--Scoring:ExplainedShare={share}"]);
        Listen(services.Services.GetRequiredService<IMeterFactory>());
        return services;
    }

    /// <summary>To the meters of these services only: other tests run beside this one.</summary>
    private void Listen(IMeterFactory factory)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == factory && instrument.Name.StartsWith("claims.explanation.", StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _recorded.Enqueue((instrument.Name, value, Tag(tags, "ranking"))));
        _listener.SetMeasurementEventCallback<long>((_, _, tags, _) => _outcomes.Enqueue(Tag(tags, "outcome")!));
        _listener.Start();
    }

    private static string? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == name)
            {
                return tag.Value?.ToString();
            }
        }

        return null;
    }

    private IEnumerable<double> Recorded(string name, string ranking) =>
        _recorded.Where(record => record.Name == name && record.Ranking == ranking).Select(record => record.Value);
}
