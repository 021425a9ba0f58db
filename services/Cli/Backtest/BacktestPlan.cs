using System.Globalization;

namespace Claims.Cli.Backtest;

/// <summary>Which years are used for what; every later one is streamed.</summary>
/// <param name="TrainUntil">Last year that the model learns from.</param>
/// <param name="Baseline">The year after, which the model never saw: its figures are the baseline.</param>
internal sealed record BacktestPlan(int TrainUntil, int Baseline)
{
    /// <summary>What the plan needs and the cases do not have; empty if nothing.</summary>
    public IReadOnlyList<string> FaultsWith(IReadOnlyList<HistoryCase> cases)
    {
        var faults = new List<string>();
        if (cases.Where(item => item.Year <= TrainUntil).Select(item => item.IsPositive).Distinct().Count() < 2)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"--train-until {TrainUntil}: there must be cases of both outcomes until then; years are {Years(cases)}"));
        }

        for (var year = Baseline; year <= cases.Select(item => item.Year).DefaultIfEmpty(Baseline).Max() || year <= Baseline + 1; year++)
        {
            if (!cases.Any(item => item.Year == year))
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"there is no case of {year}; years are {Years(cases)}"));
            }
        }

        return faults;
    }

    private static string Years(IReadOnlyList<HistoryCase> cases) => string.Join(", ", cases.Select(item => item.Year).Distinct().Order());
}
