using Claims.Fraud.Profiles.Peers;
using Claims.Statistics.Sketches;

namespace Claims.Fraud.Tests.Profiles.Peers;

public sealed class MixDistanceTests
{
    /// <summary>SciPy's jensenshannon of [60, 30, 10, 0] and [10, 20, 30, 40], less what 100 items differ by chance: see <c>Golden/make_peers.py</c>.</summary>
    [Fact]
    public void It_equals_SciPy_less_what_chance_brings() =>
        Assert.Equal(0.6140855324659786, MixDistance.Of(Mix(60, 30, 10, 0), Mix(70, 50, 40, 40), 100)!.Value, 12);

    [Fact]
    public void A_sample_of_the_same_mix_is_hardly_away()
    {
        var random = new Random(4);
        int[] peers = [500, 300, 100, 60, 30, 10];
        var distances = Enumerable.Range(0, 200).Select(_ =>
        {
            var own = new int[peers.Length];
            for (var i = 0; i < 30; i++)
            {
                var place = random.Next(1_000);
                own[peers.TakeWhile((count, bucket) => peers.Take(bucket + 1).Sum() <= place).Count()]++;
            }

            return MixDistance.Of(Mix(own), Mix([.. peers.Zip(own, (peer, mine) => (1_000 * peer) + mine)]), 30)!.Value;
        }).ToList();

        Assert.InRange(distances.Average(distance => distance * distance), 0, 0.015);
    }

    [Fact]
    public void Without_items_or_others_there_is_no_distance()
    {
        Assert.Null(MixDistance.Of(Mix(0, 0), Mix(5, 5), 0));
        Assert.Null(MixDistance.Of(Mix(5, 5), Mix(5, 5), 10));
    }

    private static HashedCounts Mix(params int[] counts)
    {
        var mix = new HashedCounts(8);
        for (var i = 0; i < counts.Length; i++)
        {
            mix.Add((ulong)i, counts[i]);
        }

        return mix;
    }
}
