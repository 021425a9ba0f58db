using System.Globalization;

using Claims.Contracts;
using Claims.Scoring.Explaining;

namespace Claims.Scoring.Tests.Explaining;

public class ExplainedShareTests
{
    private static readonly List<string> Ids = [.. Enumerable.Range(0, 20_000).Select(i => new ClaimKey("s", i.ToString(CultureInfo.InvariantCulture), 1).Id)];

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.3)]
    public void About_the_share_of_the_claims_is_drawn(double share)
    {
        var drawn = Ids.Count(id => ExplainedShare.Holds(id, share));

        var deviation = Math.Sqrt(Ids.Count * share * (1 - share));
        Assert.InRange(drawn, (Ids.Count * share) - (4 * deviation), (Ids.Count * share) + (4 * deviation));
    }

    [Fact]
    public void All_or_none_can_be_drawn()
    {
        Assert.All(Ids, id => Assert.True(ExplainedShare.Holds(id, 1)));
        Assert.All(Ids, id => Assert.False(ExplainedShare.Holds(id, 0)));
    }

    [Fact]
    public void Who_is_drawn_for_a_small_share_is_drawn_for_a_larger_one() =>
        Assert.All(Ids.Where(id => ExplainedShare.Holds(id, 0.05)), id => Assert.True(ExplainedShare.Holds(id, 0.1)));
}
