using System.Globalization;

using Claims.Contracts;
using Claims.Tracking.Segments;

namespace Claims.Tracking.Alerts;

/// <summary>What is wrong with <see cref="AlertOptions"/>: every fault, with its place.</summary>
public static class AlertOptionsFaults
{
    public static IReadOnlyList<string> Of(AlertOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return [.. options.Rules.SelectMany((rule, i) => Of(rule).Select(fault => string.Create(CultureInfo.InvariantCulture, $"{AlertOptions.Section}:Rules:{i}:{fault}")))];
    }

    private static IEnumerable<string> Of(AlertRuleOptions rule)
    {
        if (NotOneOf<AlertKind>(rule.Kind) is { } kinds)
        {
            yield return $"Kind {kinds}";
        }

        if (NotOneOf<PerformanceSubject>(rule.Subject) is { } subjects)
        {
            yield return $"Subject {subjects}";
        }

        if (rule.Segment is "")
        {
            yield return "Segment is empty and would match nothing; leave it out to match all.";
        }

        if (rule.Measure is "")
        {
            yield return "Measure is empty and would match nothing but whole windows; leave it out to match all.";
        }

        if (rule.RaiseAfter < 1)
        {
            yield return "RaiseAfter must be at least 1 window.";
        }

        if (rule.ClearAfter < 1)
        {
            yield return "ClearAfter must be at least 1 window.";
        }

        if (rule.MinimumEffect is { } effect && !(effect >= 0 && double.IsFinite(effect)))
        {
            yield return "MinimumEffect must be a number of at least 0.";
        }

        if ((rule.Enabled, rule.RaiseAfter, rule.ClearAfter, rule.MinimumEffect, rule.SilenceUntil) is (null, null, null, null, null))
        {
            yield return "Sets nothing: give Enabled, RaiseAfter, ClearAfter, MinimumEffect or SilenceUntil.";
        }
    }

    /// <summary>A number is no name, though enums can be parsed from it.</summary>
    private static string? NotOneOf<T>(string? name)
        where T : struct, Enum => name is null || Enum.GetNames<T>().Contains(name, StringComparer.OrdinalIgnoreCase)
        ? null
        : $"must be one of {string.Join(", ", Enum.GetNames<T>())}.";
}
