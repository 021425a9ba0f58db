using System.Globalization;

using Claims.Contracts;

using CsvHelper;

namespace Claims.Metrics.Summaries;

/// <summary>Measured windows of summaries as comma-separated values: one line for each figure and each share.</summary>
internal static class SummaryCsv
{
    private static readonly string[] Columns = ["from", "days", "provider", "version", "asked", "basis", "measure", "value", "low", "high", "cases", "clusters"];

    public static string Of(IReadOnlyList<MeasuredSummaries> windows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text))
        {
            csv.WriteRecord(Columns);
            foreach (var window in windows)
            {
                string[] key =
                [
                    window.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Text(window.Days), window.Origin.Provider, window.Origin.Version, Text(window.Asked),
                ];
                foreach (var figure in Figures(window))
                {
                    csv.WriteRecord([.. key, .. figure]);
                }
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string[]> Figures(MeasuredSummaries window) =>
    [
        .. window.Figures.Select(figure => (string[])
            ["figure", figure.Measure, Text(figure.Value), Text(figure.Low), Text(figure.High), Text(figure.Cases), Text(figure.Clusters)]),
        .. window.Outcomes.Select(outcome => Share("outcome", outcome.Outcome.ToString(), outcome.Share, window.Asked)),
        .. window.Flaws.Select(flaw => Share("flaw", flaw.Flaw.ToString(), flaw.Share, window.Figures.First(figure => figure.Measure == "rating").Cases)),
        .. (window.Baseline?.Figures ?? []).Select(figure => (string[])["baseline", figure.Measure, Text(figure.Value), Text(figure.Low), Text(figure.High), "", ""]),
    ];

    private static string[] Share(string basis, string name, MeasuredMean share, int cases) =>
        [basis, char.ToLowerInvariant(name[0]) + name[1..], Text(share.Value), Text(share.Low), Text(share.High), Text(cases), ""];

    private static string Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";
}
