using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Claims.Benchmarks;

/// <summary>Things a second, by the median; how many things a call handles is a parameter of the benchmark.</summary>
/// <param name="parameter">Name of that parameter.</param>
public sealed class RateColumn(string parameter, string unit) : IColumn
{
    private const double NanosecondsPerSecond = 1e9;

    public string Id => ColumnName;

    public string ColumnName => unit;

    public string Legend => "By the median";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 100;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase]?.ResultStatistics is { } statistics
            ? FormattableString.Invariant($"{(int)benchmarkCase.Parameters[parameter] / statistics.Median * NanosecondsPerSecond:F0}")
            : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
