using Claims.Fraud.Duplicates;

namespace Claims.Fraud.Tests.Duplicates;

public sealed class MinHashTests
{
    private const int Pairs = 2_000;

    [Fact]
    public void Equal_sets_share_everything_whatever_the_order()
    {
        ulong[] tokens = [5, 9, 1_000_000_007, ulong.MaxValue];

        Assert.Equal(Minima(tokens), Minima([.. tokens.Reverse(), 9]));
    }

    /// <summary>Broder 1997: P(minima equal) = J; bands of two: 1 − (1 − J²)² (Leskovec et al., chapter 3.4.2).</summary>
    [Theory]
    [InlineData(3, 1, 0.6)]
    [InlineData(1, 2, 0.2)]
    [InlineData(9, 0.5, 0.9)]
    public void Minima_and_bands_agree_as_often_as_theory_says(int shared, double own, double jaccard)
    {
        var random = new Random(1);
        var (same, banded) = (0, 0);
        for (var i = 0; i < Pairs; i++)
        {
            var common = Enumerable.Range(0, shared * 2).Select(_ => (ulong)random.NextInt64()).ToList();
            var (a, b) = (Minima([.. common, .. Other(random, own)]), Minima([.. common, .. Other(random, own)]));
            same += a.Zip(b).Count(pair => pair.First == pair.Second);
            banded += Enumerable.Range(0, MinHash.Bands).Any(band => MinHash.Band(a, band) == MinHash.Band(b, band)) ? 1 : 0;
        }

        var share = Math.Pow(1 - (jaccard * jaccard), MinHash.Bands);
        Assert.Equal(jaccard, same / (double)(Pairs * MinHash.Size), 0.03);
        Assert.Equal(1 - share, banded / (double)Pairs, 0.05);
    }

    [Fact]
    public void Signatures_estimate_the_similarity()
    {
        var random = new Random(2);
        var estimates = Enumerable.Range(0, Pairs).Select(_ =>
        {
            var common = Enumerable.Range(0, 6).Select(_ => (ulong)random.NextInt64()).ToList();
            var (a, b) = (Minima([.. common, .. Other(random, 1)]), Minima([.. common, .. Other(random, 1)]));
            return MinHash.Similarity(MinHash.Signature(a), MinHash.Signature(b));
        });

        Assert.Equal(0.6, estimates.Average(), 0.03);
    }

    [Fact]
    public void A_set_of_nothing_has_no_minima() => Assert.Throws<ArgumentOutOfRangeException>(() => Minima([]));

    private static IEnumerable<ulong> Other(Random random, double times) => Enumerable.Range(0, (int)(times * 2)).Select(_ => (ulong)random.NextInt64());

    private static ulong[] Minima(IReadOnlyCollection<ulong> tokens)
    {
        var minima = new ulong[MinHash.Size];
        MinHash.Minima(tokens, minima);
        return minima;
    }
}
