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

    /// <summary>Services billed per 15 minutes: therapy (97xxx), home health (G01xx), behavioural health (H-codes), personal care (S, T).</summary>
    private static readonly HashSet<string> s_quarterHours =
    [
        "97032", "97033", "97034", "97035", "97110", "97112", "97113", "97116", "97124", "97140", "97530", "97533", "97535", "97537", "97542", "97750", "97755",
        "97760", "97761", "97763", "G0151", "G0152", "G0153", "G0155", "G0156", "G0157", "G0158", "G0159", "G0160", "G0161", "G0162", "G0299", "G0300", "H0004",
        "H2014", "H2015", "H2017", "H2019", "S5125", "S5130", "S5135", "S5150", "T1002", "T1003", "T1004", "T1019",
    ];

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

    private static long Billed(ServiceLine line)
    {
        if (line.Modifiers.Intersect(s_concurrent).Any())
        {
            return 0;
        }

        var minutes = line.UnitKind == UnitKind.Minutes ? line.Units : s_quarterHours.Contains(line.Code) ? Math.Min(line.Units, 1e6m) * 15 : 0;
        return (long)Math.Clamp(minutes, 0, 1e9m);
    }
}
