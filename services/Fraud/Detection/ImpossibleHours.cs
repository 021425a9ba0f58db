using Claims.Contracts;
using Claims.Fraud.History;

namespace Claims.Fraud.Detection;

/// <summary>A person who bills more time for one day than the day has.</summary>
public static class ImpossibleHours
{
    public const double OverADay = 3;

    private const long MinutesOfADay = 24 * 60;

    public static IEnumerable<Evidence> Of(Claim claim, ClaimHistory history)
    {
        var own = RenderedTime.Of(claim).Select(time => time with { Minutes = 0 }).ToHashSet();
        var ofDays = history.RenderedDays
            .Where(day => day.Minutes > MinutesOfADay && own.Contains(day with { Minutes = 0 }))
            .Select(day => new Evidence(
                EvidenceFamily.Dates, "OVER_24_HOURS", $"Who rendered this has billed {day.Minutes / 60.0:F1} hours for one day", OverADay));

        // Whatever the days were, one of them has at least the average.
        var onAverage = RenderedTime.OverSeveralDays(claim)
            .Where(line => line.MinutesPerDay > MinutesOfADay)
            .Select(line => new Evidence(
                EvidenceFamily.Dates, "OVER_24_HOURS", $"This line has {line.MinutesPerDay / 60:F1} hours of one person for each of its days", OverADay, line.LineNumber));
        return ofDays.Concat(onAverage);
    }
}
