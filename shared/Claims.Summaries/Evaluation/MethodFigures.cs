using Claims.Statistics.Resampling;

namespace Claims.Summaries.Evaluation;

/// <summary>What a method's summaries of many files of one length come to.</summary>
/// <param name="ConceptRecall">Share of the planted concepts in the summary with the right assertion; interval over files.</param>
/// <param name="FactRecall">Share of the planted sentences in the summary; interval over files.</param>
/// <param name="Precision">Share of the summary's sentences that are planted ones. With six facts and twelve sentences at most a half.</param>
/// <param name="Support">Share of the summary's sentences that stand where it says, word for word.</param>
/// <param name="Redundancy">Mean of <see cref="FileResult.Redundancy"/>.</param>
/// <param name="MedianSeconds">Of a file.</param>
/// <param name="MostAllocated">Bytes allocated for one file, collected ones included: not less than what is held at any time.</param>
public sealed record MethodFigures(
    int Pages,
    string Method,
    int Files,
    BootstrapInterval ConceptRecall,
    BootstrapInterval FactRecall,
    double Precision,
    double Support,
    double Redundancy,
    double MedianSeconds,
    double MostSeconds,
    double MostAllocated)
{
    /// <summary>What 500 pages may take on two cores.</summary>
    public const double SecondsAllowed = 2;

    /// <inheritdoc cref="SecondsAllowed"/>
    public const double BytesAllowed = 500e6;

    private const int Seed = 1;

    /// <param name="results">Of one method and length, at least one.</param>
    public static MethodFigures Of(IReadOnlyList<FileResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var seconds = results.Select(result => result.Seconds).Order().ToArray();
        return new MethodFigures(
            results[0].Pages,
            results[0].Method,
            results.Count,
            Recall(results, result => result.ConceptsFound, result => result.Concepts),
            Recall(results, result => result.FactsFound, result => result.Facts),
            Share(results, result => result.KeySentences),
            Share(results, result => result.Supported),
            results.Average(result => result.Redundancy),
            Claims.Statistics.Quantile.Of(seconds, 0.5),
            seconds[^1],
            results.Max(result => result.Allocated));
    }

    private static BootstrapInterval Recall(IReadOnlyList<FileResult> results, Func<FileResult, int> found, Func<FileResult, int> all) => Bootstrap.Interval(
        results.Count,
        cases =>
        {
            var (of, total) = (0.0, 0);
            foreach (var i in cases)
            {
                of += found(results[i]);
                total += all(results[i]);
            }

            return total == 0 ? null : of / total;
        },
        Seed) ?? throw new ArgumentException("hold nothing planted", nameof(results));

    private static double Share(IReadOnlyList<FileResult> results, Func<FileResult, int> of) => results.Sum(of) / (double)Math.Max(1, results.Sum(result => result.Sentences));
}
