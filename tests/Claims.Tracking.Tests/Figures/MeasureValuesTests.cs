using Claims.Tracking.Figures;

namespace Claims.Tracking.Tests.Figures;

public class MeasureValuesTests
{
    private static readonly Costs Prices = new(Review: 25, MissedShare: 0.8);

    public static TheoryData<string> Names => [.. GoldenSample.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Measures_of_judged_claims_as_they_are_equal_those_of_scikit_learn(string name)
    {
        var golden = GoldenSample.All.Single(sample => sample.Name == name);
        var sample = Sample.OfJudged(golden.Counts());

        var values = MeasureValues.Of(sample, [.. sample.Groups.Select(group => (double)group.Tally.Claims)], Prices);

        AssertEqual(golden.Naive, values);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Weighted_measures_equal_those_of_scikit_learn(string name)
    {
        var golden = GoldenSample.All.Single(sample => sample.Name == name);
        var sample = Sample.OfJudged(golden.Counts());

        var values = MeasureValues.Of(sample, [.. sample.Groups.Select(group => group.Tally.Claims * group.Cell.Weight)], Prices);

        AssertEqual(golden.Weighted, values);
    }

    [Fact]
    public void The_parts_of_Brier_add_up_to_it()
    {
        foreach (var sample in GoldenSample.All.Where(sample => sample.Steps.Length > 0).Select(golden => Sample.OfJudged(golden.Counts())))
        {
            var values = MeasureValues.Of(sample, [.. sample.Groups.Select(group => (double)group.Tally.Claims)], Prices);

            Assert.Equal(values[Measure.Brier]!.Value, (values[Measure.BrierReliability] - values[Measure.BrierResolution] + values[Measure.BrierUncertainty])!.Value, 12);
        }
    }

    private static void AssertEqual(Dictionary<string, double?> expected, MeasureValues values)
    {
        foreach (var measure in MeasureKind.All)
        {
            if (expected[measure.Name()] is { } value)
            {
                Assert.True(Math.Abs(value - (values[measure] ?? double.NaN)) < 1e-7 * Math.Max(1, Math.Abs(value)), $"{measure}: {values[measure]} instead of {value}");
            }
            else
            {
                Assert.True(values[measure] is null, $"{measure} is defined: {values[measure]}");
            }
        }
    }
}
