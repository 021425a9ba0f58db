using System.Globalization;
using System.Text;

using Claims.Fraud.Decision;

namespace Claims.Fraud.Tests.Decision;

public sealed class AuditDrawTests
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("a key of the tests, thirty-two or more");

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.5)]
    public void The_drawn_share_of_many_claims_is_the_stated_probability(double probability)
    {
        const int Claims = 100_000;

        var drawn = Enumerable.Range(0, Claims).Count(i => Draw(i, Key) < probability);

        // Five standard deviations of the binomial: a fair draw fails once in 1.7 million.
        var bound = 5 * Math.Sqrt(Claims * probability * (1 - probability));
        Assert.InRange(drawn, (Claims * probability) - bound, (Claims * probability) + bound);
    }

    [Fact]
    public void A_claim_draws_the_same_number_every_time() => Assert.Equal(Draw(7, Key), Draw(7, [.. Key]));

    [Fact]
    public void Another_key_draws_other_claims()
    {
        byte[] other = [.. Key.Reverse()];

        var both = Enumerable.Range(0, 10_000).Count(i => Draw(i, Key) < 0.1 && Draw(i, other) < 0.1);

        Assert.InRange(both, 50, 150);
    }

    /// <summary>Python: (int.from_bytes(hmac.new(b'key', b'claim', 'sha256').digest()[:8], 'big') >> 11) / 2**53.</summary>
    [Fact]
    public void The_number_is_the_first_53_bits_of_the_hash() => Assert.Equal(Golden, AuditDraw.Of("claim", "key"u8));

    private const double Golden = 0.8515492797500618;

    private static double Draw(int claim, byte[] key) => AuditDraw.Of(claim.ToString(CultureInfo.InvariantCulture), key);
}
