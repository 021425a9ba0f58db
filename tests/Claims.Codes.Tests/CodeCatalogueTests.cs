using Claims.Contracts;

namespace Claims.Codes.Tests;

public class CodeCatalogueTests
{
    private readonly CodeCatalogue _catalogue = CodeCatalogue.Load();

    [Theory]
    [InlineData(CodeSystem.Icd10Cm, "E119", true)]
    [InlineData(CodeSystem.Icd10Cm, "E11", true)]
    [InlineData(CodeSystem.Icd10Cm, "E11.9", false)]
    [InlineData(CodeSystem.Icd10Cm, "e119", false)]
    [InlineData(CodeSystem.Icd10Cm, "Q999ZZZ", false)]
    [InlineData(CodeSystem.Icd10Cm, "", false)]
    [InlineData(CodeSystem.Icd9Cm, "4019", true)]
    [InlineData(CodeSystem.Icd9Cm, "V700", true)]
    [InlineData(CodeSystem.Icd9Cm, "99999", false)]
    [InlineData(CodeSystem.Icd9Procedure, "0066", true)]
    [InlineData(CodeSystem.Hcpcs, "E0601", true)]
    [InlineData(CodeSystem.Hcpcs, "E9999", false)]
    [InlineData(CodeSystem.Hcpcs, "99213", true)]
    [InlineData(CodeSystem.Hcpcs, "00001", false)]
    [InlineData(CodeSystem.Cdt, "D1110", true)]
    [InlineData(CodeSystem.Cdt, "D11X0", false)]
    [InlineData(CodeSystem.Revenue, "0450", false)]
    public void A_code_exists_when_its_table_or_the_shape_of_its_system_has_it(CodeSystem system, string code, bool exists) =>
        Assert.Equal(exists, _catalogue.Exists(system, code, null));

    [Fact]
    public void Only_complete_tables_are_known()
    {
        var known = Enum.GetValues<CodeSystem>().Where(_catalogue.Knows);

        Assert.Equal([CodeSystem.Icd10Cm, CodeSystem.Icd9Cm, CodeSystem.Icd9Procedure], known);
    }

    [Fact]
    public void Headers_exist_but_are_not_billable()
    {
        Assert.True(_catalogue.IsBillable(CodeSystem.Icd10Cm, "E119"));
        Assert.False(_catalogue.IsBillable(CodeSystem.Icd10Cm, "E11"));
    }

    [Fact]
    public void Words_say_what_a_code_means_in_order_of_their_ids()
    {
        var ids = _catalogue.Words(CodeSystem.Hcpcs, "E0601").ToArray();

        Assert.Equal(ids.Order(), ids);
        Assert.Equal(["airway", "continuous", "cpap", "device", "positive", "pressure"], ids.Select(id => _catalogue.Vocabulary[id]).Order());
    }

    [Fact]
    public void A_code_added_later_has_the_words_of_its_category() =>
        Assert.Equal(_catalogue.Words(CodeSystem.Icd10Cm, "E11").ToArray(), _catalogue.Words(CodeSystem.Icd10Cm, "E11XYZ").ToArray());

    [Fact]
    public void A_licensed_code_has_the_words_of_its_section_only()
    {
        var words = _catalogue.Words(CodeSystem.Hcpcs, "99213").ToArray();

        Assert.Equal(_catalogue.SectionWords(CodeSystem.Hcpcs, "99499").ToArray(), words);
        Assert.Contains("visit", words.Select(id => _catalogue.Vocabulary[id]));
    }

    [Fact]
    public void No_licensed_code_stands_in_the_tables() =>
        Assert.DoesNotContain(_catalogue.Codes(CodeSystem.Hcpcs), code => char.IsAsciiDigit(code[0]) || code[0] == 'D');

    [Fact]
    public void Every_listed_code_is_found_again()
    {
        foreach (var system in new[] { CodeSystem.Icd10Cm, CodeSystem.Icd9Cm, CodeSystem.Icd9Procedure, CodeSystem.Hcpcs })
        {
            Assert.DoesNotContain(_catalogue.Codes(system), code => !_catalogue.Exists(system, code, null));
        }
    }
}
