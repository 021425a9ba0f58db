using System.Text.Json;

using Claims.Contracts;
using Claims.Tracking.Alerts;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Tracking.Tests.Alerts;

public class AlertStateTests
{
    private static readonly AlertRule TwoAndThree = new() { RaiseAfter = 2, ClearAfter = 3 };

    private static readonly Arbitrary<string> Windows = Gen.Elements('b', 'g').ArrayOf().Select(letters => new string(letters)).ToArbitrary();

    [Theory]
    [InlineData("gbgbbg", "....R.")]
    [InlineData("bbbbbb", ".R....")]
    [InlineData("bbggbggg", ".R.....C")]
    [InlineData("bbgggbgbb", ".R..C...R")]
    public void Two_bad_windows_in_a_row_raise_and_three_good_ones_clear(string windows, string changes) =>
        Assert.Equal(changes, Seen.Changes(windows, _ => TwoAndThree));

    [Fact]
    public void Only_runs_of_windows_turn_what_holds()
    {
        var rules = Gen.Choose(1, 4).Two().ToArbitrary();

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Windows, rules, (windows, counts) =>
            Seen.Changes(windows, _ => new AlertRule { RaiseAfter = counts.Item1, ClearAfter = counts.Item2 }) == Expected(windows, counts.Item1, counts.Item2)));
    }

    [Fact]
    public void What_is_said_begins_with_an_alert_and_alternates()
    {
        var rules = Rules().ListOf(60).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Windows, rules, (windows, byDay) =>
        {
            var said = Seen.Changes(windows, day => byDay[day % byDay.Count]).Replace(".", "", StringComparison.Ordinal);
            return said.Select((letter, i) => letter == (i % 2 == 0 ? 'R' : 'C')).All(isRight => isRight);
        }));
    }

    [Fact]
    public void A_window_that_comes_again_changes_nothing()
    {
        var again = Gen.Choose(0, 5).ListOf(60).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Windows, again, (windows, back) =>
        {
            var (once, repeated) = (AlertState.Quiet, AlertState.Quiet);
            for (var day = 0; day < windows.Length; day++)
            {
                once = once.Observe(Seen.On(day, windows[day] == 'b'), TwoAndThree, Seen.After(day)).State;
                repeated = repeated.Observe(Seen.On(day, windows[day] == 'b'), TwoAndThree, Seen.After(day)).State;
                var earlier = Math.Max(0, day - back[day % back.Count]);
                var second = repeated.Observe(Seen.On(earlier, windows[day] != 'b'), TwoAndThree, Seen.After(day));
                if (second.Change is not AlertChange.None || second.State != repeated)
                {
                    return false;
                }
            }

            return once == repeated;
        }));
    }

    [Fact]
    public void Nothing_is_said_in_silence_and_what_holds_after_it()
    {
        var silences = (from raise in Gen.Choose(1, 3) from clear in Gen.Choose(1, 3) from until in Gen.Choose(0, 30) select (raise, clear, until)).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Windows, silences, (windows, silence) =>
        {
            var (raise, clear, until) = silence;
            var rule = new AlertRule { RaiseAfter = raise, ClearAfter = clear };
            var heard = Seen.Changes(windows, _ => rule);
            var silenced = Seen.Changes(windows, _ => rule with { SilenceUntil = Seen.After(until) });
            var first = Math.Min(until, windows.Length);
            var holds = heard[..Math.Min(first + 1, heard.Length)].TrimEnd('.').EndsWith('R') ? "R" : ".";
            var expected = first < windows.Length ? holds + heard[(first + 1)..] : "";
            return silenced == new string('.', first) + expected;
        }));
    }

    [Fact]
    public void A_silence_that_ends_after_the_last_window_is_caught_up_with()
    {
        var silent = TwoAndThree with { SilenceUntil = Seen.After(5) };
        var state = AlertState.Quiet.Observe(Seen.On(0, isBad: true), silent, Seen.After(0)).State.Observe(Seen.On(1, isBad: true), silent, Seen.After(1)).State;

        var (early, late) = (state.Settle(silent, Seen.After(4)), state.Settle(silent, Seen.After(5)));

        Assert.IsType<AlertChange.None>(early.Change);
        var alert = Assert.IsType<AlertChange.Raised>(late.Change).Alert;
        Assert.Equal((Seen.First.AddDays(1), Seen.After(5)), (alert.Day, alert.RaisedAt));
    }

    [Fact]
    public void In_a_digest_a_condition_is_spoken_of_once_a_day_at_most()
    {
        var rule = new AlertRule { OncePerDay = true };
        var state = AlertState.Quiet;
        var changes = new List<char>();
        foreach (var (day, isBad, now) in new[] { (0, true, 9), (1, false, 9), (2, true, 9), (3, false, 9), (4, false, 10) })
        {
            var decision = state.Observe(Seen.On(day, isBad), rule, Seen.After(now));
            state = decision.State;
            changes.Add(Seen.Letter(decision.Change));
        }

        Assert.Equal("R...C", string.Concat(changes));
    }

    [Fact]
    public void A_change_that_is_too_small_is_not_bad()
    {
        var rule = new AlertRule { MinimumEffect = 0.1 };

        var small = AlertState.Quiet.Observe(Seen.On(0, isBad: true, 9) with { Before = 0.8, After = 0.75 }, rule, Seen.After(0));
        var large = AlertState.Quiet.Observe(Seen.On(0, isBad: true, 9) with { Before = 0.8, After = 0.65 }, rule, Seen.After(0));

        Assert.IsType<AlertChange.None>(small.Change);
        Assert.IsType<AlertChange.Raised>(large.Change);
    }

    [Fact]
    public void An_alert_whose_rule_is_switched_off_ends()
    {
        Assert.Equal(".R.C..", Seen.Changes("bbbbbb", day => TwoAndThree with { Enabled = day < 3 }));
    }

    [Fact]
    public void The_end_of_an_alert_names_the_alert()
    {
        var raised = AlertState.Quiet.Observe(Seen.On(0, isBad: true), AlertRule.Default, Seen.After(0));
        var cleared = raised.State.Observe(Seen.On(1, isBad: false), AlertRule.Default, Seen.After(1));

        var alert = Assert.IsType<AlertChange.Raised>(raised.Change).Alert;
        Assert.Equal(new AlertChange.Cleared(alert, Seen.First.AddDays(1), Seen.After(1)), cleared.Change);
        Assert.Equal(Seen.Key.AlertId(Seen.First), alert.AlertId);
    }

    [Fact]
    public void What_is_remembered_can_be_stored()
    {
        var state = AlertState.Quiet.Observe(Seen.On(0, isBad: true), AlertRule.Default, Seen.After(0)).State;

        var read = JsonSerializer.Deserialize<AlertState>(JsonSerializer.Serialize(state, ClaimJson.Options), ClaimJson.Options);

        Assert.Equal(state, read);
    }

    /// <summary>Read off the windows alone: what held flips where so many windows up to this one all say otherwise.</summary>
    private static string Expected(string windows, int raiseAfter, int clearAfter)
    {
        var (changes, turned, isOn) = ("", 0, false);
        for (var end = 1; end <= windows.Length; end++)
        {
            var (count, letter) = isOn ? (clearAfter, 'g') : (raiseAfter, 'b');
            var flips = end - turned >= count && windows[(end - count)..end].All(window => window == letter);
            changes += flips ? (isOn ? 'C' : 'R') : '.';
            (turned, isOn) = flips ? (end, !isOn) : (turned, isOn);
        }

        return changes;
    }

    private static Gen<AlertRule> Rules() =>
        from raise in Gen.Choose(1, 3)
        from clear in Gen.Choose(1, 3)
        from isEnabled in Gen.Elements(true, true, true, false)
        from digest in Gen.Elements(true, false)
        from silence in Gen.Choose(-100, 60)
        select new AlertRule { RaiseAfter = raise, ClearAfter = clear, Enabled = isEnabled, OncePerDay = digest, SilenceUntil = Seen.After(silence) };
}
