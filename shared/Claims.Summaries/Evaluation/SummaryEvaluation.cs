using Claims.ClauseModel.Policies;
using Claims.Summaries.Baselines;
using Claims.Summaries.Simulation;

namespace Claims.Summaries.Evaluation;

/// <summary>Summarises simulated files by every method and holds the summaries against what was planted.</summary>
public sealed class SummaryEvaluation(PolicyLibrary policies, IReadOnlyList<ISummariser> methods)
{
    /// <summary>The methods that are shown beside each other.</summary>
    public static IReadOnlyList<ISummariser> Methods { get; } = [new ExtractiveSummariser(), new SalienceSummariser(), new UniformSummariser(), new TfIdfSummariser(), new LeadSummariser()];

    /// <param name="sentences">Most of a summary.</param>
    /// <returns>One for each file and method, as they are made. Each method is run alone, so that its time and memory are its own; the first run of all, which reads the models, is not counted.</returns>
    public IEnumerable<FileResult> Run(LongFileSimulator simulator, int pages, int files, int sentences)
    {
        ArgumentNullException.ThrowIfNull(simulator);
        Summarise(simulator.File(-1, 1), sentences);
        for (var index = 0; index < files; index++)
        {
            foreach (var result in Summarise(simulator.File(index, pages), sentences))
            {
                yield return result;
            }
        }
    }

    private List<FileResult> Summarise(SimulatedFile file, int sentences)
    {
        var policy = policies.Find(file.PolicyId, file.Claim.ServiceFrom);
        var results = new List<FileResult>();
        foreach (var method in methods)
        {
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var started = TimeProvider.System.GetTimestamp();
            var summary = method.Summarise(file.Claim, policy, file.ClausesAtStake, sentences);
            results.Add(SummaryScore.Of(summary, file, TimeProvider.System.GetElapsedTime(started).TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - allocated));
        }

        return results;
    }
}
