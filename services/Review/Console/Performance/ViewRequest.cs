using System.Globalization;

using Claims.Contracts;
using Claims.Tracking.Segments;

namespace Claims.Review.Console.Performance;

/// <summary>What the reader chose to see of model health, as it stands in the address of the page.</summary>
/// <param name="Subject">Whose predictions.</param>
/// <param name="Model">Hash of the model; null for the one in use.</param>
/// <param name="Segment">Which claims.</param>
/// <param name="Days">Length of windows that are measured for the page; null for those that were measured as they ended.</param>
/// <param name="Period">Days that are looked back.</param>
public sealed record ViewRequest(PerformanceSubject Subject, string? Model, Segment Segment, int? Days, int Period)
{
    /// <summary>Lengths of windows to choose from, beside those that were measured as they ended.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [1, 7, 28, 91];

    public static IReadOnlyList<int> Periods { get; } = [28, 91, 182, 365];

    private const int UsualPeriod = 182;

    /// <summary>Windows that are measured for one page, at most: each takes some milliseconds.</summary>
    private const int MostWindows = 60;

    /// <summary>Reads the address; what it does not say, or says wrongly, is as usual.</summary>
    public static ViewRequest Read(string? subject, string? model, string? segment, string? days, string? period) => new(
        subject is not null && Enum.GetNames<PerformanceSubject>().Contains(subject, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<PerformanceSubject>(subject, ignoreCase: true) : PerformanceSubject.Assessment,
        string.IsNullOrWhiteSpace(model) ? null : model,
        SegmentOf(segment),
        Number(days) is { } length && Lengths.Contains(length) ? length : null,
        Number(period) is { } back && Periods.Contains(back) ? back : UsualPeriod);

    /// <summary>"plan=gold"; "all" for all claims.</summary>
    public static string Text(Segment segment) => segment.Value.Length == 0 ? segment.Kind : $"{segment.Kind}={segment.Value}";

    /// <summary>The address of the page with this view.</summary>
    public string Href => $"/performance?subject={Subject}&model={Uri.EscapeDataString(Model ?? "")}&segment={Uri.EscapeDataString(Text(Segment))}&days={Invariant(Days)}&period={Invariant(Period)}";

    /// <summary>
    /// Windows that follow each other up to and with the last day, as many as the period holds.
    /// </summary>
    /// <param name="days">Length of each.</param>
    /// <param name="today">The last day.</param>
    public (DateOnly From, DateOnly To, int Step) Follow(int days, DateOnly today)
    {
        var windows = Math.Clamp(Period / days, 1, MostWindows);
        return (today.AddDays(1 - (windows * days)), today.AddDays(1), days);
    }

    private static Segment SegmentOf(string? text) => (text ?? "").Split('=', 2) switch
    {
        [var kind, var value] when kind.Trim().Length > 0 && value.Trim().Length > 0 => new Segment(kind.Trim(), value.Trim()),
        _ => Segment.All,
    };

    private static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Invariant(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
