using Claims.Cli.Backtest;

namespace Claims.Cli.Tests.Backtest;

public sealed class HistoryFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void Cases_are_read_with_their_place_in_time()
    {
        File.WriteAllText(_path, "id,year,outcome,kind\nMN07-12,2007,yes,\"a, b\"\nMN07-9,2007,no,\n");

        var (cases, faults) = HistoryFile.Read(_path, new HistoryColumns("year", "id", "outcome", "yes", ["kind"]));

        Assert.Empty(faults);
        Assert.Equal([12L, 9L], cases.Select(item => item.Order));
        Assert.Equal([true, false], cases.Select(item => item.IsPositive));
        Assert.Equal(["a, b", ""], cases.Select(item => item.Values[0]));
    }

    [Fact]
    public void Every_fault_is_named_with_its_place()
    {
        File.WriteAllText(_path, "year,outcome\nsoon,yes\nlater,no\n");

        Assert.Equal(2, HistoryFile.Read(_path, new HistoryColumns("year", null, "outcome", "yes", [])).Faults.Count);
        Assert.Contains("no column kind", Assert.Single(HistoryFile.Read(_path, new HistoryColumns("year", null, "outcome", "yes", ["kind"])).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_never_comes_is_a_fault()
    {
        File.WriteAllText(_path, "year,outcome\n2001,yes\n");

        Assert.Contains("on no line", Assert.Single(HistoryFile.Read(_path, new HistoryColumns("year", null, "outcome", "si", [])).Faults), StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_path);
}
