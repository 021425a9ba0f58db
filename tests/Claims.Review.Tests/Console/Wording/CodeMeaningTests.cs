using Claims.Contracts;
using Claims.Review.Console.Wording;
using Claims.Testing;

using Microsoft.Extensions.Options;

namespace Claims.Review.Tests.Console.Wording;

public sealed class CodeMeaningTests
{
    private static readonly CodeMeaning Shipped = new(Options.Create(new ReviewOptions()));

    [Fact]
    public void A_diagnosis_is_told_in_the_words_of_its_description_the_rarest_first()
    {
        var words = Shipped.Of(CodeSystem.Icd10Cm, "J069").Split(", ");

        Assert.Equal(["acute", "infection", "respiratory", "unspecified", "upper"], words.Order());
        Assert.Equal("unspecified", words[^1]);
    }

    [Fact]
    public void A_service_whose_description_is_licensed_is_told_by_its_section() => Assert.Contains("office", Shipped.Of(CodeSystem.Hcpcs, "99213"), StringComparison.Ordinal);

    [Fact]
    public void Where_the_published_tables_are_it_is_told_by_its_description_and_what_they_lack_as_without()
    {
        var meaning = new CodeMeaning(Options.Create(new ReviewOptions { CodeTables = SmallTables.Directory }));

        Assert.Equal("Type 2 diabetes mellitus without complications", meaning.Of(CodeSystem.Icd10Cm, "E119"));
        Assert.Equal(Shipped.Of(CodeSystem.Icd10Cm, "J069"), meaning.Of(CodeSystem.Icd10Cm, "J069"));
    }

    [Theory]
    [InlineData("11", "11 (office)")]
    [InlineData("88", "88")]
    [InlineData(null, "not stated")]
    public void A_place_of_service_is_told_with_its_name(string? code, string text) => Assert.Equal(text, PlaceOfService.Of(code));
}
