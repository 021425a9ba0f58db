using System.Data.Common;

using Claims.Tracking.Segments;
using Claims.Tracking.Windows;

using Dapper;

namespace Claims.Metrics.Windows;

/// <summary>Keeps windows in storage. Many claims share these rows: comes last in a transaction, and takes days, subjects and models in one order.</summary>
public static class WindowLedger
{
    /// <param name="transaction">The caller's.</param>
    /// <param name="changes">What to add to windows.</param>
    /// <param name="bound">How many windows a day, subject and model may have that has none yet.</param>
    public static async Task ApplyAsync(DbTransaction transaction, WindowChanges changes, SegmentBound bound)
    {
        var groups = changes.Groups.ToList();
        var keys = groups.ConvertAll(group => group.Group);
        var bounds = (await WindowSql.Turn(bound).InsertAsync(transaction, "metrics_window_group", keys, WindowSql.TakeTurn, WindowSql.ReadTurn)).ToDictionary(turn => turn.Group, turn => turn.Bound);
        var present = (await WindowSql.Group.QueryAsync(transaction, WindowSql.Present, keys, WindowSql.ReadKey)).ToLookup(key => key.Group, key => key.Segment);
        var placed = groups.ConvertAll(group => (group.Group, Changes: PlacedChanges.Of(bounds[group.Group], [.. present[group.Group]], group.Windows)));
        var touched = placed.SelectMany(group => group.Changes.Touched.Select(group.Group.Of)).ToList();
        var windows = (await WindowSql.Key.QueryAsync(transaction, WindowSql.Find, touched, WindowSql.ReadRow)).ToDictionary(row => row.Key, row => row.Window);
        foreach (var (group, change) in placed)
        {
            Apply(windows, group, change);
        }

        await DeleteAsync(transaction, touched.Where(key => !windows.ContainsKey(key)));
        await WindowSql.Row.InsertAsync(transaction, "metrics_window", windows, WindowSql.Replace);
    }

    private static void Apply(Dictionary<WindowKey, Window> windows, WindowGroup group, PlacedChanges change)
    {
        foreach (var (segment, place) in change.Folded)
        {
            if (windows.Remove(group.Of(segment), out var window) && place is { } rest)
            {
                Of(rest).Merge(window);
            }
        }

        foreach (var (segment, window) in change.Windows)
        {
            Of(segment).Merge(window);
        }

        Window Of(Segment segment) => windows.TryGetValue(group.Of(segment), out var found) ? found : windows[group.Of(segment)] = new Window();
    }

    private static async Task DeleteAsync(DbTransaction transaction, IEnumerable<WindowKey> keys)
    {
        foreach (var key in keys)
        {
            await transaction.Connection!.ExecuteAsync(
                WindowSql.Delete, new { Day = key.Day.DayNumber, Subject = key.Subject.ToString(), key.Model, key.Segment.Kind, key.Segment.Value }, transaction);
        }
    }
}
