using Claims.Contracts;
using Claims.Tracking.Summaries;

namespace Claims.Tracking.Tests.Summaries;

public sealed class OriginNameTests
{
    [Theory]
    [InlineData("attention", "1", "attention 1")]
    [InlineData("a b", "c", "a%20b c")]
    [InlineData("a", "b c", "a b c")]
    [InlineData("a%20b", "", "a%2520b ")]
    public void A_name_gives_its_origin_back(string provider, string version, string name)
    {
        var origin = new SummaryOrigin(provider, version);

        Assert.Equal(name, OriginName.Of(origin));
        Assert.Equal(origin, OriginName.Parse(name));
    }
}
