using System.Globalization;

using Claims.Review.Cases;

namespace Claims.Review.Tests.Cases;

public sealed class DoubleReviewDrawTests
{
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    public void The_drawn_share_of_many_decisions_is_the_stated_one(double share)
    {
        const int Decisions = 100_000;

        var drawn = Enumerable.Range(0, Decisions).Count(i => DoubleReviewDraw.Of(i.ToString(CultureInfo.InvariantCulture)) < share);

        // Five standard deviations of the binomial.
        var bound = 5 * Math.Sqrt(Decisions * share * (1 - share));
        Assert.InRange(drawn, (Decisions * share) - bound, (Decisions * share) + bound);
    }

    /// <summary>Python: (int.from_bytes(hashlib.sha256(b'decision').digest()[:8], 'big') >> 11) / 2**53.</summary>
    [Fact]
    public void The_number_is_the_first_53_bits_of_the_hash() => Assert.Equal(0.5260957380618643, DoubleReviewDraw.Of("decision"));
}
