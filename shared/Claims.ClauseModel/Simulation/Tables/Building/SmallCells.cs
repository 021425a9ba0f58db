using Claims.ClauseModel.Simulation.Distributions;

namespace Claims.ClauseModel.Simulation.Tables.Building;

/// <summary>
/// Counts observations into back-off rows without a cell of fewer than 11 people (CMS's cell size suppression policy). What is suppressed under
/// one key goes on to the next one, so that every observation counts once; a rest of 1 to 10 people, which could be found by subtraction, takes the
/// smallest cell with it (complementary suppression).
/// </summary>
internal static class SmallCells
{
    public const int FewestPeople = 11;

    /// <returns>Rows ordered by level and key. The rest of the widest key is dropped, not told.</returns>
    public static IEnumerable<BackOffRow> Count(string table, IReadOnlyList<Observation> observations)
    {
        var levels = observations.Count == 0 ? 0 : observations.Max(observation => observation.Keys.Count);
        var remaining = observations;
        for (var level = 0; level < levels; level++)
        {
            var next = new List<Observation>();
            foreach (var group in remaining.GroupBy(observation => observation.Keys[level]).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                var (told, rest) = Split([.. group]);
                next.AddRange(rest);
                if (told.Count > 0)
                {
                    yield return new BackOffRow(table, group.Key, level == levels - 1 ? 0 : rest.Count, told.ConvertAll(cell => (cell.Key, cell.Count())));
                }
            }

            remaining = next;
        }
    }

    private static (List<IGrouping<string, Observation>> Told, List<Observation> Untold) Split(List<Observation> group)
    {
        var cells = group
            .GroupBy(observation => observation.Value)
            .OrderByDescending(cell => cell.Count())
            .ThenBy(cell => cell.Key, StringComparer.Ordinal)
            .ToList();
        var told = cells.Where(cell => People(cell) >= FewestPeople).ToList();
        var rest = cells.Except(told).SelectMany(cell => cell).ToList();
        while (told.Count > 0 && rest.Count > 0 && People(rest) < FewestPeople)
        {
            rest.AddRange(told[^1]);
            told.RemoveAt(told.Count - 1);
        }

        return (told, rest);
    }

    private static int People(IEnumerable<Observation> observations) =>
        observations.Select(observation => observation.Person).Distinct(StringComparer.Ordinal).Count();
}
