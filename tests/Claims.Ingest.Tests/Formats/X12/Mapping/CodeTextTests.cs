using Claims.Ingest.Formats.X12.Mapping;

namespace Claims.Ingest.Tests.Formats.X12.Mapping;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("1.00", "1")]
    [InlineData("450.00", "450")]
    [InlineData("884.2", "884.2")]
    [InlineData("A.0", "A.0")]
    [InlineData("", "")]
    public void Only_digits_with_empty_decimals_lose_them(string code, string expected) => Assert.Equal(expected, CodeText.Plain(code));

    [Fact]
    public void Diagnosis_codes_lose_dots_and_become_upper_case() => Assert.Equal("S93401A", CodeText.Canonical("s93.401a"));

    [Theory]
    [InlineData("450", "0450")]
    [InlineData("450.00", "0450")]
    [InlineData("0301", "0301")]
    public void Revenue_codes_have_four_digits(string code, string expected) => Assert.Equal(expected, CodeText.Revenue(code));
}
