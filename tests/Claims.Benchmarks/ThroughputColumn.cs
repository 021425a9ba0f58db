using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Claims.Benchmarks;

/// <summary>Billions of floating-point operations a second, by the median; or, with a reference, their ratio to those of another method of the same class.</summary>
/// <param name="operations">Of one call; a multiply-add is two.</param>
/// <param name="reference">Name of the other method.</param>
public sealed class ThroughputColumn(Func<BenchmarkCase, double> operations, string? reference = null) : IColumn
{
    public string Id => ColumnName;

    public string ColumnName => reference is null ? "GFLOP/s" : $"of {reference}";

    public string Legend => reference is null ? "Billions of floating-point operations a second, by the median" : $"GFLOP/s as a ratio to those of {reference}";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => reference is null ? 0 : 1;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        if (reference is null)
        {
            return FormattableString.Invariant($"{Throughput(summary, benchmarkCase):F1}");
        }

        var other = summary.BenchmarksCases.Single(candidate =>
            candidate.Descriptor.WorkloadMethod.Name == reference && candidate.Parameters.ValueInfo == benchmarkCase.Parameters.ValueInfo);
        return FormattableString.Invariant($"{Throughput(summary, benchmarkCase) / Throughput(summary, other):F2}");
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;

    private double Throughput(Summary summary, BenchmarkCase benchmarkCase) =>
        operations(benchmarkCase) / (summary[benchmarkCase]?.ResultStatistics?.Median ?? double.NaN);
}
