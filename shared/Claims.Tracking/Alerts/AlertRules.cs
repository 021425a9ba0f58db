using System.IO.Enumeration;

using Claims.Contracts;
using Claims.Tracking.Segments;

namespace Claims.Tracking.Alerts;

/// <summary>Finds the rule that a condition follows. Options with faults are not to be asked, see <see cref="AlertOptionsFaults"/>.</summary>
public sealed class AlertRules(AlertOptions options)
{
    private readonly List<(AlertRuleOptions Options, AlertKind? Kind, PerformanceSubject? Subject)> _rules =
        [.. options.Rules.Select(rule => (rule, Parse<AlertKind>(rule.Kind), Parse<PerformanceSubject>(rule.Subject)))];

    public AlertRule For(AlertKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _rules.Where(rule => Matches(rule, key)).Aggregate(AlertRule.Default with { OncePerDay = options.Digest }, (rule, over) => new AlertRule
        {
            Enabled = over.Options.Enabled ?? rule.Enabled,
            RaiseAfter = over.Options.RaiseAfter ?? rule.RaiseAfter,
            ClearAfter = over.Options.ClearAfter ?? rule.ClearAfter,
            MinimumEffect = over.Options.MinimumEffect ?? rule.MinimumEffect,
            SilenceUntil = over.Options.SilenceUntil ?? rule.SilenceUntil,
            OncePerDay = rule.OncePerDay,
        });
    }

    private static bool Matches((AlertRuleOptions Options, AlertKind? Kind, PerformanceSubject? Subject) rule, AlertKey key) =>
        (rule.Kind ?? key.Kind) == key.Kind
        && (rule.Subject ?? key.Subject) == key.Subject
        && Matches(rule.Options.Segment, key.SegmentName)
        && Matches(rule.Options.Measure, key.Measure);

    private static bool Matches(string? pattern, string text) => pattern is null || FileSystemName.MatchesSimpleExpression(pattern, text);

    private static T? Parse<T>(string? name)
        where T : struct, Enum => name is null ? null : Enum.Parse<T>(name, ignoreCase: true);
}
