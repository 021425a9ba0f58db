using Claims.Contracts;
using Claims.Tracking.Drift;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Tracking.Tests.Drift;

public class DriftComparisonTests
{
    private static readonly DriftOptions Options = new();

    [Fact]
    public void A_category_that_becomes_frequent_is_named_with_its_shares()
    {
        var random = new Random(3);

        var drift = Only(Days(random, 42, Place(0.5)), Days(random, 7, Place(0.2)));

        Assert.Equal(DriftOutcome.Drifted, drift.Outcome);
        Assert.Equal((FeatureKind.Category, "place"), (drift.Kind, drift.Feature));
        Assert.Contains(drift.Moves, move => move.Name == "office" && move.Before is > 0.48 and < 0.52 && move.After is > 0.17 and < 0.23);
        Assert.InRange(drift.StabilityIndex, 0.25, 1);
        Assert.InRange(drift.JensenShannon, 0.05, 0.1);
    }

    [Fact]
    public void A_sure_change_that_is_small_is_no_drift_unless_small_ones_are_asked_for()
    {
        var random = new Random(4);
        var (reference, current) = (Days(random, 42, Place(0.5)), Days(random, 7, Place(0.4)));

        Assert.Equal(DriftOutcome.Stable, Only(reference, current).Outcome);
        Assert.Equal(DriftOutcome.Drifted, Only(reference, current, Options with { MinimumEffect = 0 }).Outcome);
    }

    [Fact]
    public void A_large_change_that_days_make_anyway_is_no_drift()
    {
        var random = new Random(5);
        var reference = Enumerable.Range(0, 42).SelectMany(_ => Days(random, 1, Place(0.2 + (0.6 * random.NextDouble())))).ToList();

        var drift = Only(reference, Days(random, 1, Place(0.75)));

        Assert.Equal(DriftOutcome.Stable, drift.Outcome);
        Assert.InRange(drift.StabilityIndex, Options.MinimumEffect, 10);
        Assert.InRange(drift.Uncorrected!.Value.PValue, 0, 1e-6);
    }

    [Fact]
    public void Numbers_that_grow_are_told_with_how_far_they_moved()
    {
        var random = new Random(6);
        var before = Days(random, 42, day => day.Add("charge", 10_000 + random.Next(10_000)));
        var after = Days(random, 7, day => day.Add("charge", 15_000 + random.Next(10_000)));

        var drift = Only(before, after);

        Assert.Equal(DriftOutcome.Drifted, drift.Outcome);
        Assert.InRange(drift.Shift!.KolmogorovSmirnov, 0.45, 0.55);
        Assert.InRange(drift.Shift.Wasserstein, 0.55, 0.7);
        Assert.InRange(drift.Shift.PValue, 0, 1e-20);
        Assert.InRange(drift.Shift.MedianBefore, 14_400, 15_600);
        Assert.InRange(drift.Shift.MedianAfter, 19_300, 20_700);
        Assert.Contains("or more", drift.Moves[0].Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Attention_that_turns_to_another_clause_is_named()
    {
        var random = new Random(7);

        var drift = Only(Days(random, 42, Attention(0.1)), Days(random, 7, Attention(0.4)));

        Assert.Equal((FeatureKind.Mass, DriftOutcome.Drifted), (drift.Kind, drift.Outcome));
        Assert.Equal("none", drift.Moves[0].Name);
        Assert.Equal(0.1, drift.Moves[0].Before, 0.02);
        Assert.Equal(0.4, drift.Moves[0].After, 0.02);
        Assert.Equal(42 * 200, drift.Before, 1.0);

        Action<DriftProfile> Attention(double none) => day =>
        {
            var weight = none * 2 * random.NextDouble();
            day.AddMass("clause", "none", weight);
            day.AddMass("clause", random.Next(3) == 0 ? "DME-1" : "DME-2", 1 - weight);
        };
    }

    [Fact]
    public void A_feature_that_every_day_had_and_none_has_vanished_and_the_other_way_round_appeared()
    {
        var random = new Random(8);
        var (some, none) = (Days(random, 14, Place(0.5)), Days(random, 7, day => day.Add("units", random.Next(3))));

        Assert.Equal(
            [("place", DriftOutcome.Vanished), ("units", DriftOutcome.Appeared)],
            DriftComparison.Of(some, none, Options).Features.Select(drift => (drift.Feature, drift.Outcome)).Order());
    }

    [Fact]
    public void A_rare_feature_that_does_not_come_is_not_reported()
    {
        var random = new Random(9);
        var reference = Days(random, 14, Place(0.5));
        reference[3].Add("rare", 1);

        var comparison = DriftComparison.Of(reference, Days(random, 7, Place(0.5)), Options);

        Assert.Empty(comparison.Reported);
        Assert.Equal(DriftOutcome.Untested, comparison.Features.Single(drift => drift.Feature == "rare").Outcome);
    }

    [Fact]
    public void A_reference_of_too_few_days_tests_nothing()
    {
        var random = new Random(10);

        var drift = Only(Days(random, 5, Place(0.9)), Days(random, 7, Place(0.1)));

        Assert.Equal(DriftOutcome.Untested, drift.Outcome);
        Assert.Equal(1, drift.PValue);
    }

    [Fact]
    public void Nothing_against_nothing_has_no_features() => Assert.Empty(DriftComparison.Of([], [], Options).Features);

    [Fact]
    public void Any_days_give_numbers_that_can_be_read() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var claims = random.Next(1, 30);
            var comparison = DriftComparison.Of(Some(random.Next(1, 30)), Some(random.Next(1, 9)), new DriftOptions { Level = 0.5, MinimumEffect = 0 });

            return comparison.Features.All(drift =>
                drift.PValue is >= 0 and <= 1 && drift.AdjustedPValue is >= 0 and <= 1 && drift.AdjustedPValue >= drift.PValue
                && drift.StabilityIndex is >= 0 and < 100 && drift.JensenShannon is >= 0 and <= 1
                && drift.Test is null or { DesignEffect: > 0 and < 1e9, EffectiveFreedom: >= 1, BlockFreedom: >= 1 });

            List<DriftProfile> Some(int days) => Days(random, days, day =>
            {
                if (random.Next(claims) == 0)
                {
                    day.Add("units", random.Next(4) * random.NextInt64(-9, 9));
                    day.Add("place", $"{random.Next(3) * random.Next(100)}");
                    day.AddMass("clause", $"{random.Next(4)}", random.NextDouble());
                }
            });
        }));

    [Fact]
    public void A_yearly_budget_is_divided_among_the_windows() => Assert.Equal(0.01, DriftOptions.OfBudget(falseAlarms: 0.52, windows: 52).Level, 12);

    private static FeatureDrift Only(IReadOnlyList<DriftProfile> reference, IReadOnlyList<DriftProfile> current, DriftOptions? options = null) =>
        Assert.Single(DriftComparison.Of(reference, current, options ?? Options).Features);

    private static List<DriftProfile> Days(Random random, int days, Action<DriftProfile> claim) => Days(random, days, (day, _) => claim(day));

    private static List<DriftProfile> Days(Random random, int days, Action<DriftProfile, Random> claim) =>
    [
        .. Enumerable.Range(0, days).Select(_ =>
        {
            var day = new DriftProfile();
            for (var i = 0; i < 200; i++)
            {
                claim(day, random);
            }

            return day;
        }),
    ];

    private static Action<DriftProfile, Random> Place(double office) => (day, random) =>
        day.Add("place", random.NextDouble() < office ? "office" : random.Next(2) == 0 ? "home" : "hospital");
}
