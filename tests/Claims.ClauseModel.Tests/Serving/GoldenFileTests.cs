using Claims.ClauseModel.Network;
using Claims.ClauseModel.Serving;

namespace Claims.ClauseModel.Tests.Serving;

public class GoldenFileTests
{
    private static readonly ParameterLayout Layout = new(RandomEncodings.Shape);

    [Fact]
    public void Golden_claims_are_read_as_they_were_written()
    {
        var golden = GoldenClaims.Of(RandomEncodings.Mixed(Layout.Shape), new ClauseNetwork(Layout, RandomEncodings.Parameters(Layout)));

        var read = GoldenFile.Read(GoldenFile.Write(golden));

        Assert.Equivalent(golden, read, strict: true);
    }

    [Fact]
    public void Bytes_of_something_else_are_refused()
    {
        Assert.Throws<InvalidDataException>(() => GoldenFile.Read([]));
        Assert.Throws<InvalidDataException>(() => GoldenFile.Read([3, 65, 66, 67, 0, 0, 0, 0]));
    }

    [Fact]
    public void A_network_that_gives_no_number_is_infinitely_far_off()
    {
        var claims = RandomEncodings.Mixed(Layout.Shape);
        var golden = GoldenClaims.Of(claims, new ClauseNetwork(Layout, RandomEncodings.Parameters(Layout)));
        var broken = golden with { Expected = [.. golden.Expected.Select(expected => expected with { Risk = float.NaN })] };

        var check = GoldenCheck.Of(new ClauseNetwork(Layout, RandomEncodings.Parameters(Layout)), broken);

        Assert.Equal(double.PositiveInfinity, check.Largest);
        Assert.Contains("claim 0, risk[0]", check.Place, StringComparison.Ordinal);
    }
}
