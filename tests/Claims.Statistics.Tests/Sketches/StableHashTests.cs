using Claims.Statistics.Sketches;

namespace Claims.Statistics.Tests.Sketches;

public sealed class StableHashTests
{
    /// <summary>Reckoned in Python from the definitions of FNV-1a and MurmurHash3's finalizer: storage holds these numbers, they must never change.</summary>
    [Theory]
    [InlineData("", 17280346270528514342UL)]
    [InlineData("99213", 1942305876573935182UL)]
    [InlineData("id:P-1", 10790321699170739594UL)]
    public void It_never_changes(string text, ulong expected) => Assert.Equal(expected, StableHash.Of(text));

    [Fact]
    public void Two_texts_are_not_one() => Assert.NotEqual(StableHash.Of("a", "bc"), StableHash.Of("ab", "c"));
}
