using Claims.ClauseModel.Relations;

namespace Claims.ClauseModel.Features;

/// <summary>How a line repeats what the member had before.</summary>
/// <param name="Nearness">exp(−days / 30) of the nearest earlier service with the same code; 0 without one.</param>
/// <param name="SameDays">It was within two days.</param>
/// <param name="SameCharge">It was charged within a tenth.</param>
/// <param name="SameProvider">It was billed by the same provider.</param>
/// <param name="InYear">Times in the year before.</param>
internal readonly record struct HistoryMatch(double Nearness, bool SameDays, bool SameCharge, bool SameProvider, int InYear)
{
    private const int NearDays = 2;

    public static HistoryMatch Of(LineFacts facts, IReadOnlyList<PriorService> history)
    {
        if (facts.Day is not { } day)
        {
            return default;
        }

        PriorService? nearest = null;
        var inYear = 0;
        foreach (var prior in history)
        {
            if (prior.Code == facts.Line.Code)
            {
                inYear += prior.Day > day.AddDays(-365) ? 1 : 0;
                nearest = nearest is null || Days(prior) < Days(nearest) ? prior : nearest;
            }
        }

        return nearest is null
            ? default
            : new HistoryMatch(
                Math.Exp(-Days(nearest) / 30.0),
                Days(nearest) <= NearDays,
                nearest.Charge is { } charge && Math.Abs(charge - facts.Line.Charge) <= 0.1m * charge,
                nearest.Provider is not null && nearest.Provider == facts.Claim.BillingProvider.Id,
                inYear);

        int Days(PriorService prior) => Math.Abs(day.DayNumber - prior.Day.DayNumber);
    }
}
