using Claims.ClauseModel.Simulation.Distributions;

namespace Claims.ClauseModel.Simulation.Tables.Building;

/// <summary>How claims follow one another in one person's life: how many there are, and the days between them.</summary>
internal static class HistoryTables
{
    public static IEnumerable<BackOffRow> Rows(IReadOnlyList<Span> spans)
    {
        var histories = spans.GroupBy(span => (span.Population, span.Person)).ToList();
        return
        [
            .. SmallCells.Count(TableNames.ClaimsOfPerson, [.. histories.Select(history => Seen(history.Key, history.Count()))]),
            .. SmallCells.Count(TableNames.Gap, [.. histories.SelectMany(history => Gaps(history).Select(days => Seen(history.Key, days)))]),
        ];
    }

    private static Observation Seen((string Population, string Person) who, int value) => new(who.Person, Bucket.Of(value), [who.Population]);

    /// <summary>Days from the end of one claim to the start of the next; claims that overlap follow at once.</summary>
    private static IEnumerable<int> Gaps(IEnumerable<Span> history)
    {
        var ordered = history.OrderBy(span => span.From).ThenBy(span => span.To).ToList();
        return ordered.Zip(ordered.Skip(1), (one, next) => Math.Max(0, next.From.DayNumber - one.To.DayNumber));
    }
}
