using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Claims.Benchmarks;

/// <summary>
/// How everything here is measured: in this process (BenchmarkDotNet's own project would inherit this repository's output folders and package settings),
/// many iterations shorter than a time slice, of which the median counts: other work on the machine then lengthens only some of them.
/// </summary>
public abstract class Measuring : ManualConfig
{
    protected Measuring(params IColumn[] columns)
    {
        AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(50)
            .WithIterationTime(TimeInterval.FromMilliseconds(2))
            .WithIterationCount(301));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(StatisticColumn.Median, StatisticColumn.P0, StatisticColumn.P90);
        AddColumn(columns);
        HideColumns(Column.Error, Column.StdDev, Column.Mean);
    }
}
