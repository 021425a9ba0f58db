using Claims.ProviderModel.Serving;
using FsCheck;
using FsCheck.Fluent;

namespace Claims.ProviderModel.Tests.Serving;

public class PooledClaimsTests
{
    private const int Heads = 3;
    private const int Width = 4;

    [Fact]
    public void Any_order_and_any_way_of_merging_give_the_same_bytes() => Prop.ForAll(
        Gen.Choose(1, 60).Zip(Gen.Choose(0, 1_000_000)).ToArbitrary(),
        drawn =>
        {
            var random = new Random(drawn.Item2);
            var claims = Enumerable.Range(0, drawn.Item1).Select(_ => Draw(random)).ToArray();
            var straight = Sum(claims);
            random.Shuffle(claims);
            var cut = random.Next(claims.Length);
            var merged = Sum(claims[cut..]);
            merged.Add(PooledClaims.Of(Sum(claims[..cut]).ToBytes(), Heads, Width));

            Assert.Equal(straight.ToBytes(), merged.ToBytes());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_pooled_equals_a_softmax_over_all_claims_at_once()
    {
        var random = new Random(4);
        var claims = Enumerable.Range(0, 50).Select(_ => Draw(random)).ToArray();

        var sums = Sum(claims);

        for (var head = 0; head < Heads; head++)
        {
            var exponentials = claims.Select(claim => Math.Exp(claim.Scores[head])).ToArray();
            var weights = exponentials.Select(exponential => exponential / exponentials.Sum()).ToArray();
            for (var i = 0; i < Width; i++)
            {
                Assert.Equal(claims.Zip(weights, (claim, weight) => claim.Embedded[i] * weight).Sum(), sums.Pooled()[(head * Width) + i], 1e-5);
            }
        }

        Assert.Equal(1, claims.Sum(claim => sums.Attention(claim.Scores)), 1e-6);
    }

    [Fact]
    public void No_claims_pool_to_zeros() => Assert.All(new PooledClaims(Heads, Width).Pooled(), value => Assert.Equal(0, value));

    [Fact]
    public void Bytes_of_another_shape_are_refused() =>
        Assert.Throws<ArgumentException>(() => PooledClaims.Of(new PooledClaims(Heads, Width).ToBytes(), Heads, Width + 1));

    private static PooledClaims Sum(IEnumerable<(float[] Embedded, float[] Scores)> claims)
    {
        var sums = new PooledClaims(Heads, Width);
        foreach (var (embedded, scores) in claims)
        {
            sums.Add(embedded, scores);
        }

        return sums;
    }

    /// <summary>One network of three heads.</summary>
    private static (float[] Embedded, float[] Scores) Draw(Random random) =>
        ([.. Enumerable.Range(0, Width).Select(_ => random.NextSingle() * 3)], [.. Enumerable.Range(0, Heads).Select(_ => (random.NextSingle() - 0.5f) * 24)]);
}
