using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Claims.Benchmarks;

/// <summary>A percentile of the time of one call, in milliseconds, outliers included.</summary>
public sealed class PercentileColumn(int percentile) : IColumn
{
    private const double NanosecondsPerMillisecond = 1e6;

    public string Id => ColumnName;

    public string ColumnName => $"p{percentile} ms";

    public string Legend => $"{percentile}th percentile of the time of one call";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => percentile;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase]?.ResultStatistics is { } statistics
            ? FormattableString.Invariant($"{statistics.Percentiles.Percentile(percentile) / NanosecondsPerMillisecond:F2}")
            : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
