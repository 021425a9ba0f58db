using Claims.Contracts;
using Claims.Testing;

namespace Claims.Codes.Tests;

public sealed class CodeDescriptionsTests
{
    private static readonly CodeDescriptions Small = CodeDescriptions.Read(SmallTables.Directory);

    [Theory]
    [InlineData(CodeSystem.Icd10Cm, "E119", "Type 2 diabetes mellitus without complications")]
    [InlineData(CodeSystem.Icd10Cm, "E11", "Type 2 diabetes mellitus")]
    [InlineData(CodeSystem.Icd9Cm, "25000", "Diabetes mellitus without mention of complication")]
    [InlineData(CodeSystem.Icd9Procedure, "0001", "Therapeutic ultrasound of vessels")]
    [InlineData(CodeSystem.Hcpcs, "A4321", "Catheter, irrigation")]
    public void A_code_is_described_as_it_was_published(CodeSystem system, string code, string description) => Assert.Equal(description, Small.Find(system, code));

    [Theory]
    [InlineData(CodeSystem.Icd10Cm, "E1199")]
    [InlineData(CodeSystem.Icd9Cm, "250")]
    [InlineData(CodeSystem.Hcpcs, "99213")]
    [InlineData(CodeSystem.Ndc, "A4321")]
    public void What_no_table_describes_has_no_description(CodeSystem system, string code) => Assert.Null(Small.Find(system, code));
}
