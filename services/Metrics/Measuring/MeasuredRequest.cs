using System.Globalization;

using Claims.Contracts;
using Claims.Tracking.Predictions;

namespace Claims.Metrics.Measuring;

/// <summary>What is asked for over HTTP. Each part is optional.</summary>
/// <param name="Query">Which windows.</param>
/// <param name="Days">Length of windows that are measured for the answer; null for those that were measured as they ended.</param>
/// <param name="Step">Days between the ends of two of them.</param>
internal sealed record MeasuredRequest(MeasuredQuery Query, int? Days, int Step)
{
    /// <summary>Windows that are measured for one answer, at most.</summary>
    public const int MostWindows = 400;

    private static readonly DateOnly Ever = new(9000, 1, 1);

    /// <summary>Reads the query string; every fault is named under its parameter.</summary>
    public static (MeasuredRequest Request, Dictionary<string, string[]> Faults) Read(IQueryCollection values)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var days = Number(values, "days", faults);
        var step = Number(values, "step", faults);
        var query = new MeasuredQuery(Day(values, "from", faults) ?? DateOnly.MinValue, Day(values, "to", faults) ?? Ever)
        {
            Subject = Name(values, "subject", faults),
            Model = values["model"].FirstOrDefault(),
            SegmentKind = values["segmentKind"].FirstOrDefault(),
            SegmentValue = values["segmentValue"].FirstOrDefault(),
        };
        if (query.From >= query.To)
        {
            faults.Add("to", ["Must be after from."]);
        }

        if (step is not null && days is null)
        {
            faults.Add("step", ["Needs days: the length of the windows that slide."]);
        }

        if (days is not null && faults.Count == 0)
        {
            AddSlidingFaults(query, days.Value, step ?? days.Value, faults);
        }

        return (new MeasuredRequest(query, days, step ?? days ?? 1), faults);
    }

    private static void AddSlidingFaults(MeasuredQuery query, int days, int step, Dictionary<string, string[]> faults)
    {
        if (query.From == DateOnly.MinValue || query.To == Ever)
        {
            faults.Add("days", ["Needs from and to."]);
        }
        else if ((query.To.DayNumber - query.From.DayNumber) / step > MostWindows)
        {
            faults.Add("step", [string.Create(CultureInfo.InvariantCulture, $"Gives more than {MostWindows} windows; take a larger step or a shorter period.")]);
        }

        if (query.From.DayNumber < days)
        {
            faults.TryAdd("from", ["Lies before any window of so many days."]);
        }
    }

    private static DateOnly? Day(IQueryCollection values, string name, Dictionary<string, string[]> faults)
    {
        if (values[name].FirstOrDefault() is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        faults.Add(name, ["Must be a day: 2026-03-01."]);
        return null;
    }

    private static int? Number(IQueryCollection values, string name, Dictionary<string, string[]> faults)
    {
        if (values[name].FirstOrDefault() is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 3_660)
        {
            return number;
        }

        faults.Add(name, ["Must be a number of days from 1 to 3660."]);
        return null;
    }

    private static PerformanceSubject? Name(IQueryCollection values, string name, Dictionary<string, string[]> faults)
    {
        if (values[name].FirstOrDefault() is not { } text)
        {
            return null;
        }

        if (PredictedSubjects.Find(text) is { } subject)
        {
            return subject;
        }

        faults.Add(name, ["Must be assessment or clauseModel."]);
        return null;
    }
}
