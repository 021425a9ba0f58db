using System.Globalization;

using Claims.Contracts;

using CsvHelper;

namespace Claims.Metrics.Measuring;

/// <summary>Measured windows as comma-separated values: one line for each figure.</summary>
internal static class MeasuredCsv
{
    private static readonly string[] Columns =
        ["from", "days", "subject", "model", "segmentKind", "segmentValue", "claims", "judged", "basis", "measure", "value", "low", "high", "readersLow", "readersHigh"];

    public static string Of(IReadOnlyList<PerformanceMeasured> windows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text))
        {
            csv.WriteRecord(Columns);
            foreach (var window in windows)
            {
                Write(csv, window, "naive", window.Naive.Figures);
                Write(csv, window, "weighted", window.Weighted.Figures);
                Write(csv, window, "estimate", window.Estimate?.Figures ?? []);
                Write(csv, window, "baseline", window.Baseline?.Figures ?? []);
            }
        }

        return text.ToString();
    }

    private static void Write(CsvWriter csv, PerformanceMeasured measured, string basis, IReadOnlyList<MeasuredFigure> figures)
    {
        foreach (var figure in figures)
        {
            csv.WriteRecord(
            [
                measured.Window.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Text(measured.Window.Days),
                measured.Window.Subject.ToString(),
                measured.Window.ModelHash,
                measured.Window.SegmentKind,
                measured.Window.SegmentValue,
                Text(measured.Claims),
                Text(measured.Judged),
                basis,
                figure.Measure,
                Text(figure.Value),
                Text(figure.Low),
                Text(figure.High),
                Text(figure.ReadersLow),
                Text(figure.ReadersHigh),
            ]);
        }
    }

    private static string Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";
}
