using Claims.Contracts;
using Claims.Tracking.Alerts;
using Claims.Tracking.Segments;

namespace Claims.Tracking.Tests.Alerts;

public class AlertRulesTests
{
    [Fact]
    public void Later_rules_override_what_they_state()
    {
        var until = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);
        var rules = Of(
            new AlertRuleOptions { RaiseAfter = 2, ClearAfter = 4 },
            new AlertRuleOptions { Kind = "degradation", Measure = "re*", RaiseAfter = 3 },
            new AlertRuleOptions { Segment = "plan=*", SilenceUntil = until });

        var rule = rules.For(Seen.Key);

        Assert.Equal(new AlertRule { RaiseAfter = 3, ClearAfter = 4, SilenceUntil = until }, rule);
    }

    [Theory]
    [InlineData("Drift", null, null, null)]
    [InlineData(null, "ClauseModel", null, null)]
    [InlineData(null, null, "all", null)]
    [InlineData(null, null, "plan=silver", null)]
    [InlineData(null, null, null, "recal")]
    public void A_rule_holds_only_for_what_it_matches(string? kind, string? subject, string? segment, string? measure)
    {
        var rules = Of(new AlertRuleOptions { Kind = kind, Subject = subject, Segment = segment, Measure = measure, RaiseAfter = 9 });

        Assert.Equal(AlertRule.Default, rules.For(Seen.Key));
    }

    [Fact]
    public void All_claims_have_a_segment_name_of_their_own()
    {
        var rules = Of(new AlertRuleOptions { Segment = "ALL", RaiseAfter = 9 });

        Assert.Equal(9, rules.For(Seen.Key with { Segment = Segment.All }).RaiseAfter);
    }

    [Fact]
    public void Every_fault_is_named_with_its_place()
    {
        var options = Options(
            new AlertRuleOptions { Kind = "1", Subject = "nobody", Segment = "", Measure = "", RaiseAfter = 0, ClearAfter = -1, MinimumEffect = double.NaN },
            new AlertRuleOptions { Kind = "Drift" },
            new AlertRuleOptions { Kind = "Drift", Enabled = false });

        var faults = AlertOptionsFaults.Of(options);

        Assert.Equal(
            ["0:Kind", "0:Subject", "0:Segment", "0:Measure", "0:RaiseAfter", "0:ClearAfter", "0:MinimumEffect", "1:Sets"],
            faults.Select(fault => fault["Metrics:Alerts:Rules:".Length..].Split(' ')[0]));
        Assert.Contains(nameof(AlertKind.ConceptDrift), faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Different_conditions_have_different_texts()
    {
        var keys = new[]
        {
            Seen.Key,
            Seen.Key with { Segment = new Segment("plan=gold", "") },
            Seen.Key with { Segment = new Segment("plan", "goldrecall"), Measure = "" },
        };

        Assert.Equal(keys.Length, keys.Select(key => key.Text).Distinct().Count());
    }

    private static AlertRules Of(params AlertRuleOptions[] rules) => new(Options(rules));

    private static AlertOptions Options(params AlertRuleOptions[] rules)
    {
        var options = new AlertOptions();
        foreach (var rule in rules)
        {
            options.Rules.Add(rule);
        }

        return options;
    }
}
