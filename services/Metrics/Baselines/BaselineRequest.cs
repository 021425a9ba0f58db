using System.Globalization;

using Claims.Contracts;
using Claims.Tracking.Predictions;

namespace Claims.Metrics.Baselines;

/// <summary>An operator's wish that a model be held against what it did in a period. Every part is required.</summary>
/// <param name="Subject">assessment or clauseModel.</param>
/// <param name="Model">Hash of the model.</param>
/// <param name="From">First day, 2026-03-01.</param>
/// <param name="To">Day after the last.</param>
/// <param name="By">Who wishes it.</param>
public sealed record BaselineRequest(string? Subject, string? Model, string? From, string? To, string? By)
{
    private const int MostText = 200;

    /// <summary>Reads the wish; every fault is named under its field.</summary>
    internal (BaselinePeriod Period, Dictionary<string, string[]> Faults) Read()
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var subject = PredictedSubjects.Find(Subject);
        if (subject is null)
        {
            faults.Add("subject", ["Must be assessment or clauseModel."]);
        }

        var period = new BaselinePeriod(
            subject ?? default, Text("model", Model, faults), Day("from", From, faults), Day("to", To, faults), Text("by", By, faults));
        if (period.From >= period.To && !faults.ContainsKey("from"))
        {
            faults.TryAdd("to", ["Must be after from."]);
        }

        return (period, faults);
    }

    private static string Text(string field, string? value, Dictionary<string, string[]> faults)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > MostText)
        {
            faults.Add(field, [string.Create(CultureInfo.InvariantCulture, $"Must have 1 to {MostText} characters.")]);
        }

        return value ?? "";
    }

    private static DateOnly Day(string field, string? value, Dictionary<string, string[]> faults)
    {
        if (!DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            faults.Add(field, ["Must be a day: 2026-03-01."]);
        }

        return day;
    }
}

/// <param name="From">First day.</param>
/// <param name="To">Day after the last.</param>
/// <param name="By">Who says so.</param>
internal sealed record BaselinePeriod(PerformanceSubject Subject, string Model, DateOnly From, DateOnly To, string By);
