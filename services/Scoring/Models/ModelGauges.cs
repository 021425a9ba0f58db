using System.Diagnostics.Metrics;

using Claims.Scoring.Guarding;

namespace Claims.Scoring.Models;

/// <summary>Which models are in use, and whether they are. Part of the meter <see cref="ScoringMeters.Name"/>.</summary>
internal sealed class ModelGauges(IMeterFactory factory, Slot<ScoringSet> champion, Slot<IScoringModel> challenger, InferenceGuard guard) : IHostedService
{
    /// <summary>Hex digits of a model's hash that tell it from others, as the gauges of its performance show it.</summary>
    private const int ShownDigits = 12;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = factory.Create(ScoringMeters.Name);
        meter.CreateObservableGauge("claims.model.info", InUse, unit: null, "1 for each model in use, by its hash and by what it is used as");
        meter.CreateObservableGauge("claims.model.out_of_use", () => guard.IsOpen ? 1 : 0, unit: null, "1 while the model fails too often and claims are scored by rules");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private List<Measurement<int>> InUse()
    {
        var measurements = new List<Measurement<int>>();
        using var set = champion.TryLease();
        using var shadow = challenger.TryLease();
        Add("champion", set?.Value.Model.Hash);
        Add("challenger", shadow?.Value.Hash);
        return measurements;

        void Add(string slot, string? hash)
        {
            if (hash is not null)
            {
                measurements.Add(new(1, new("slot", slot), new("model", hash[..Math.Min(ShownDigits, hash.Length)])));
            }
        }
    }
}
