using System.Globalization;

using Claims.ClauseModel.Policies;
using Claims.Hosting;
using Claims.Summaries;
using Claims.Summaries.Evaluation;
using Claims.Summaries.Measuring;
using Claims.Summaries.Simulation;

namespace Claims.Cli.Bench;

/// <summary>Time and memory of the extractive summary against the length of the file: both should grow as the pages do.</summary>
internal sealed class SummaryBench(TextWriter output)
{
    private const int Repeats = 5;
    private const int WarmPages = 100;
    private const int WarmRuns = 30;

    private static readonly int[] Lengths = [1, 10, 100, 250, 500, 1_000];

    public void Run(int seed)
    {
        var (summariser, policies) = (new ExtractiveSummariser(), PolicyLibrary.Load(new PolicyOptions().FullDirectory));
        var simulator = new LongFileSimulator(PhrasingSet.Validation, seed);
        // The runtime compiles what runs often a second time: not while the shortest are measured.
        var warm = simulator.File(0, WarmPages);
        for (var run = 0; run < WarmRuns; run++)
        {
            Measure(warm, summariser, policies);
        }

        foreach (var pages in Lengths)
        {
            var file = simulator.File(0, pages);
            var runs = Enumerable.Range(0, Repeats).Select(_ => Measure(file, summariser, policies)).ToList();
            var (seconds, bytes) = (runs.Select(run => run.Seconds).Order().ElementAt(Repeats / 2), runs.Max(run => run.Bytes));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"pages={pages} sentences={runs[0].Sentences} seconds={seconds:0.000} most={runs.Max(run => run.Seconds):0.000} processor={runs.Min(run => run.Processor):0.000} allocated={bytes / 1e6:0.0} MB, a page {seconds / pages * 1e3:0.00} ms and {bytes / 1e3 / pages:0} kB; concepts of the whole file {runs.Select(run => run.Quality).Order().ElementAt(Repeats / 2):0.000} s")
                + (pages == 500 ? string.Create(CultureInfo.InvariantCulture, $"; of what is allowed: time {seconds / MethodFigures.SecondsAllowed:P0}, memory {bytes / MethodFigures.BytesAllowed:P0}") : ""));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"working set at the end {Environment.WorkingSet / 1e6:0} MB, models and simulated files included"));
    }

    private static (double Seconds, double Processor, long Bytes, int Sentences, double Quality) Measure(SimulatedFile file, ExtractiveSummariser summariser, PolicyLibrary policies)
    {
        var policy = policies.Find(file.PolicyId, file.Claim.ServiceFrom);
        var (allocated, processor, started) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, TimeProvider.System.GetTimestamp());
        var summary = summariser.Summarise(file.Claim, policy, file.ClausesAtStake);
        var took = (
            Seconds: TimeProvider.System.GetElapsedTime(started).TotalSeconds,
            Processor: (Environment.CpuUsage.TotalTime - processor).TotalSeconds,
            Bytes: GC.GetTotalAllocatedBytes(precise: true) - allocated);
        // What the console waits for besides: how much of what the documents say of the claim's codes is in the summary.
        started = TimeProvider.System.GetTimestamp();
        _ = SummaryQuality.Of(file.Claim, summary);
        return (took.Seconds, took.Processor, took.Bytes, summary.Documents.Sum(document => document.Sentences), TimeProvider.System.GetElapsedTime(started).TotalSeconds);
    }
}
