using Claims.Contracts;
using Claims.Review.Console.Wording;

namespace Claims.Review.Tests.Console.Wording;

public sealed class CodeMeaningTests
{
    [Fact]
    public void A_diagnosis_is_told_in_the_words_of_its_description_the_rarest_first()
    {
        var words = CodeMeaning.Of(CodeSystem.Icd10Cm, "J069").Split(", ");

        Assert.Equal(["acute", "infection", "respiratory", "unspecified", "upper"], words.Order());
        Assert.Equal("unspecified", words[^1]);
    }

    [Fact]
    public void A_service_whose_description_is_licensed_is_told_by_its_section() => Assert.Contains("office", CodeMeaning.Of(CodeSystem.Hcpcs, "99213"), StringComparison.Ordinal);

    [Theory]
    [InlineData("11", "11 (office)")]
    [InlineData("88", "88")]
    [InlineData(null, "not stated")]
    public void A_place_of_service_is_told_with_its_name(string? code, string text) => Assert.Equal(text, PlaceOfService.Of(code));
}
