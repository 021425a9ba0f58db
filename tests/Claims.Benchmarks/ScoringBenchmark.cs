using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.ClauseModel.Serving;
using Claims.ClauseModel.Simulation;
using Claims.Contracts;

namespace Claims.Benchmarks;

/// <summary>Claims through relations, features, inference and scoring on one thread, by the size of the batch. Simulated claims under the shipped policies, a tenth faulty.</summary>
[Config(typeof(Config))]
public class ScoringBenchmark
{
    private const int Prepared = 2_048;

    private ClauseScorer? _scorer;
    private List<(ClaimAccepted Accepted, Policy Policy)> _claims = [];
    private int _next;

    [Params(1, 32, 256)]
    public int Batch { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var policies = PolicyLibrary.Load(Path.Combine(AppContext.BaseDirectory, "Policies"));
        var simulator = new ClaimSimulator(policies, SimulationTables.Load(), new SimulationOptions { Seed = 5, FaultRate = 0.1 });
        _claims = [.. simulator.Generate(Prepared).Select(simulated => (Accepted(simulated.Claim), policies.Find(simulated.Claim.Policy.PolicyId!, simulated.Claim.ServiceFrom)))];
        _scorer = new ClauseScorer(ScoringModel.Of(ModelFolder.Read(ShippedModel.Folder, new InferenceOptions { Threads = 1 })), new ScoringOptions());
    }

    [Benchmark]
    public IReadOnlyList<ClauseScore> Score()
    {
        _next = _next + Batch > Prepared ? 0 : _next;
        var batch = _claims.GetRange(_next, Batch);
        _next += Batch;
        return _scorer!.Score(batch, DateTimeOffset.UnixEpoch);
    }

    private static ClaimAccepted Accepted(Claim claim) =>
        new() { Claim = claim, ContentHash = ClaimJson.ContentHash(claim), SubmissionId = "s", ReceivedAt = DateTimeOffset.UnixEpoch };

    private sealed class Config : ManualConfig
    {
        /// <summary>Each call is measured by itself, so that percentiles are those of calls.</summary>
        private const int Calls = 400;

        public Config()
        {
            AddJob(Job.Default
                .WithToolchain(InProcessEmitToolchain.Instance)
                .WithWarmupCount(20)
                .WithIterationCount(Calls)
                .WithInvocationCount(1)
                .WithUnrollFactor(1));
            AddColumn(new PercentileColumn(50), new PercentileColumn(99), new RateColumn(nameof(Batch), "claims/s"));
            HideColumns("Error", "StdDev", "Mean", "Median");
        }
    }
}
