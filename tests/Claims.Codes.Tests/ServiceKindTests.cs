using Claims.Contracts;

namespace Claims.Codes.Tests;

public class ServiceKindTests
{
    [Theory]
    [InlineData(CodeSystem.Hcpcs, "99213", "evaluation-management")]
    [InlineData(CodeSystem.Hcpcs, "00100", "anesthesia")]
    [InlineData(CodeSystem.Hcpcs, "99100", "anesthesia")]
    [InlineData(CodeSystem.Hcpcs, "27447", "surgery-musculoskeletal")]
    [InlineData(CodeSystem.Hcpcs, "71045", "radiology-diagnostic")]
    [InlineData(CodeSystem.Hcpcs, "85025", "pathology-laboratory")]
    [InlineData(CodeSystem.Hcpcs, "97110", "physical-medicine")]
    [InlineData(CodeSystem.Hcpcs, "99070", "medicine")]
    [InlineData(CodeSystem.Hcpcs, "0042T", "emerging-technology")]
    [InlineData(CodeSystem.Hcpcs, "E0601", "durable-equipment")]
    [InlineData(CodeSystem.Hcpcs, "J1885", "injected-drug")]
    [InlineData(CodeSystem.Hcpcs, "J9312", "chemotherapy-drug")]
    [InlineData(CodeSystem.Hcpcs, "V5256", "hearing")]
    [InlineData(CodeSystem.Hcpcs, "D1110", "dental-preventive")]
    [InlineData(CodeSystem.Cdt, "D8080", "dental-orthodontics")]
    [InlineData(CodeSystem.Cdt, "D6010", "dental-implants")]
    [InlineData(CodeSystem.Revenue, "0450", "emergency")]
    [InlineData(CodeSystem.Ndc, "00093721410", "drug")]
    [InlineData(CodeSystem.Snomed, "185349003", "snomed")]
    [InlineData(CodeSystem.Hcpcs, "", "other")]
    [InlineData(CodeSystem.Unknown, "whatever", "other")]
    public void A_code_has_the_kind_of_its_place_in_the_system(CodeSystem system, string code, string kind) =>
        Assert.Equal(kind, ServiceKind.Of(system, code));

    [Fact]
    public void A_line_without_a_telling_code_has_the_kind_of_its_revenue_code()
    {
        var line = new ServiceLine { Number = 1, Code = "", System = CodeSystem.Unknown, Charge = 1m, RevenueCode = "0636" };

        Assert.Equal("pharmacy", ServiceKind.Of(line));
    }
}
