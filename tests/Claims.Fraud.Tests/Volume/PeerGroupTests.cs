using Claims.Fraud.Volume;
using Claims.Statistics;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Fraud.Tests.Volume;

public sealed class PeerGroupTests
{
    [Fact]
    public void The_median_is_never_below_the_least_one_whichever_period_is_left_out() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 200).ArrayOf(25).ToArbitrary(),
        Gen.Choose(0, 24).ToArbitrary(),
        (levels, left) =>
        {
            var counted = levels.CountBy(level => level).ToDictionary(level => level.Key, level => (long)level.Value);
            var group = new PeerGroup(5, new Dictionary<Measure, IReadOnlyDictionary<int, long>> { [Measure.Claims] = counted.ToDictionary() });
            counted[levels[left]]--;

            return group.Periods(Measure.Claims) == 25 && RobustOutlier.Median(counted.Select(level => ((double)level.Key, level.Value))) >= group.LeastMedian(Measure.Claims);
        }));
}
