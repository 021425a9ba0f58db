using System.Data.Common;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Tracking.Segments;
using Claims.Tracking.Windows;

namespace Claims.Metrics.Windows;

/// <summary>The statements of <see cref="WindowLedger"/>, in SQL that SQLite and PostgreSQL both take.</summary>
internal static class WindowSql
{
    public static RowShape<WindowGroup> Turn(SegmentBound bound) => GroupShape()
        .With("most_values", _ => bound.Values)
        .With("most_labels", _ => bound.Labels)
        .With("revision", _ => 1L);

    public const string TakeTurn =
        "ON CONFLICT (day, subject, model) DO UPDATE SET revision = metrics_window_group.revision + 1 RETURNING day, subject, model, most_values, most_labels";

    public static readonly RowShape<WindowGroup> Group = GroupShape();

    public const string Present = "SELECT day, subject, model, kind, value FROM metrics_window WHERE day = @day AND subject = @subject AND model = @model";

    public static readonly RowShape<WindowKey> Key = new RowShape<WindowKey>()
        .With("day", key => key.Day.DayNumber)
        .With("subject", key => key.Subject.ToString())
        .With("model", key => key.Model)
        .With("kind", key => key.Segment.Kind)
        .With("value", key => key.Segment.Value);

    public const string Find =
        """
        SELECT day, subject, model, kind, value, counts
        FROM metrics_window WHERE day = @day AND subject = @subject AND model = @model AND kind = @kind AND value = @value
        """;

    public static readonly RowShape<KeyValuePair<WindowKey, Window>> Row = new RowShape<KeyValuePair<WindowKey, Window>>()
        .With("day", row => row.Key.Day.DayNumber)
        .With("subject", row => row.Key.Subject.ToString())
        .With("model", row => row.Key.Model)
        .With("kind", row => row.Key.Segment.Kind)
        .With("value", row => row.Key.Segment.Value)
        .With("claims", row => row.Value.Counts.Claims)
        .With("judged", row => row.Value.Counts.Judged)
        .With("counts", row => row.Value.ToBytes());

    public const string Replace = "ON CONFLICT (day, subject, model, kind, value) DO UPDATE SET claims = excluded.claims, judged = excluded.judged, counts = excluded.counts";

    public const string Delete = "DELETE FROM metrics_window WHERE day = @Day AND subject = @Subject AND model = @Model AND kind = @Kind AND value = @Value";

    public static WindowGroup ReadGroup(DbDataReader row) => new(DateOnly.FromDayNumber(row.GetInt32(0)), Enum.Parse<PerformanceSubject>(row.GetString(1)), row.GetString(2));

    public static WindowKey ReadKey(DbDataReader row) => ReadGroup(row).Of(new Segment(row.GetString(3), row.GetString(4)));

    public static (WindowKey Key, Window Window) ReadRow(DbDataReader row) => (ReadKey(row), Window.FromBytes(row.GetFieldValue<byte[]>(5)));

    public static (WindowGroup Group, SegmentBound Bound) ReadTurn(DbDataReader row) => (ReadGroup(row), new SegmentBound(row.GetInt32(3), row.GetInt32(4)));

    private static RowShape<WindowGroup> GroupShape() => new RowShape<WindowGroup>()
        .With("day", group => group.Day.DayNumber)
        .With("subject", group => group.Subject.ToString())
        .With("model", group => group.Model);
}
