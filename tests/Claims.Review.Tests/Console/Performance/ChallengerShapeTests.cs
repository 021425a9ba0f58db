using Claims.Review.Console.Performance;
using Claims.Statistics;
using Claims.Tracking.Figures;
using Claims.Tracking.Shadow;

namespace Claims.Review.Tests.Console.Performance;

public sealed class ChallengerShapeTests
{
    [Fact]
    public void Both_models_stand_beside_each_other_with_what_can_be_said()
    {
        var comparison = new ShadowComparison(
            new PairedCalls(80, 12, 3, 5),
            40,
            30,
            new RightCalls(20, 4, 9, 7, 0.2),
            [new MeasureDifference(Measure.F1, 0.5, 0.6, 0.1, new Interval(0.02, 0.18), new Interval(0.01, 0.2)), new MeasureDifference(Measure.Mcc, null, null, null, null, null)],
            Measure.F1,
            ShadowVerdict.ChallengerBetter,
            "The challenger is better.");
        var report = new ChallengerReport("champion-hash-1", "challenger-hash", comparison);

        Assert.Equal(["F1", "0.500", "0.600", "0.100", "[0.010, 0.200]", "challenger better"], Assert.Single(ChallengerShape.Table(report).Rows));
        Assert.Equal(
            "The challenger is better. Both scored 100 claims: the challenger alone calls 3 improper, the model in use alone 12. Of 40 judged ones the challenger alone was right on 9, the model in use alone on 4.",
            ChallengerShape.Sentence(report));
    }
}
