using Claims.Contracts;

namespace Claims.Fraud.History;

/// <summary>Minutes that a person was with patients on one day, as billed.</summary>
/// <param name="Provider">NPI of who rendered the service.</param>
/// <param name="Day">Day of service as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Minutes">Minutes.</param>
public sealed record RenderedTime(string Provider, int Day, long Minutes)
{
    /// <summary>Concurrent or medically directed anaesthesia: one physician, several rooms at once.</summary>
    private static readonly string[] s_concurrent = ["AD", "QK", "QY"];

    /// <summary>
    /// The time a claim bills, by person and day, in the order of both. Only what the data supports: a rendering provider with an NPI (a
    /// billing group may work more than 24 hours a day), one day, units that are time.
    /// </summary>
    public static IReadOnlyList<RenderedTime> Of(Claim claim)
    {
        if (claim.Frequency != ClaimFrequency.Original)
        {
            return [];
        }

        return [.. claim.Lines
            .Select(line => (Line: line, (line.RenderingProvider ?? claim.RenderingProvider)?.Npi, From: line.From ?? claim.ServiceFrom))
            .Where(item => item is { Npi: not null, From: not null } && (item.Line.To ?? item.From) == item.From)
            .Select(item => new RenderedTime(item.Npi!, item.From!.Value.DayNumber, Billed(item.Line)))
            .Where(time => time.Minutes > 0)
            .GroupBy(time => time with { Minutes = 0 }, time => time.Minutes)
            .Select(group => group.Key with { Minutes = group.Sum() })
            .OrderBy(time => time.Provider, StringComparer.Ordinal)
            .ThenBy(time => time.Day)];
    }

    /// <summary>Minutes for each day, on average, of lines that one person renders over several days; by line number.</summary>
    public static IEnumerable<(int LineNumber, double MinutesPerDay)> OverSeveralDays(Claim claim) => claim.Frequency == ClaimFrequency.Void
        ? []
        : claim.Lines
            .Where(line => (line.RenderingProvider ?? claim.RenderingProvider)?.Npi is not null)
            .Select(line => (Line: line, From: line.From ?? claim.ServiceFrom))
            .Where(item => item.From is not null && item.Line.To > item.From)
            .Select(item => (item.Line.Number, Billed(item.Line) / (item.Line.To!.Value.DayNumber - item.From!.Value.DayNumber + 1.0)));

    private static long Billed(ServiceLine line)
    {
        if (line.Modifiers.Intersect(s_concurrent).Any())
        {
            return 0;
        }

        var minutes = line.UnitKind == UnitKind.Minutes ? line.Units : Math.Min(line.Units, 1e6m) * TimedServices.MinutesPerUnit(line.Code);
        return (long)Math.Clamp(minutes, 0, 1e9m);
    }
}
