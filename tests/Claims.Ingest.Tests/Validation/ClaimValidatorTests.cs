using Claims.Codes;
using Claims.Contracts;
using Claims.Ingest.Validation;

namespace Claims.Ingest.Tests.Validation;

public class ClaimValidatorTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void A_proper_claim_has_no_fault() => Assert.Empty(Validate(Good()));

    [Fact]
    public void Every_fault_of_a_claim_is_found_with_its_place()
    {
        var claim = Good() with
        {
            BillingProvider = new Provider { Id = "b", Npi = "1234567890" },
            Diagnoses = [new Diagnosis(1, "E1", CodeSystem.Icd10Cm, DiagnosisKind.Principal), new Diagnosis(2, "Q999", CodeSystem.Icd10Cm, DiagnosisKind.Secondary)],
            TotalCharge = 99m,
            ServiceFrom = new DateOnly(2027, 1, 1),
            ServiceTo = new DateOnly(2026, 1, 1),
            Lines = [Line(1) with { DiagnosisPointers = [7] }, Line(1) with { Code = "9921", Charge = -1m }],
        };

        var faults = Validate(claim).Where(fault => !fault.IsWarning).Select(fault => (fault.Code, fault.Path)).OrderBy(fault => fault.Code, StringComparer.Ordinal).ToList();

        Assert.Equal(
            [
                (FaultCodes.DatesOutOfOrder, "/serviceTo"),
                (FaultCodes.DateInFuture, "/serviceFrom"),
                (FaultCodes.DiagnosisShape, "/diagnoses/0/code"),
                (FaultCodes.DiagnosisUnknown, "/diagnoses/1/code"),
                (FaultCodes.LineNumberRepeated, "/lines/1/number"),
                (FaultCodes.NpiInvalid, "/billingProvider/npi"),
                (FaultCodes.PointerInvalid, "/lines/0/diagnosisPointers/0"),
                (FaultCodes.ProcedureShape, "/lines/1/code"),
                (FaultCodes.ValueInvalid, "/lines/1/charge"),
            ],
            faults);
    }

    [Theory]
    [InlineData(100.00, true)]
    [InlineData(100.01, true)]
    [InlineData(100.02, false)]
    public void Lines_add_up_to_the_total_within_a_cent(double total, bool valid)
    {
        var faults = Validate(Good() with { TotalCharge = (decimal)total });

        Assert.Equal(valid, !faults.Any(fault => fault.Code == FaultCodes.TotalMismatch));
    }

    [Fact]
    public void The_total_line_of_an_institutional_claim_is_not_added()
    {
        var total = Line(2) with { Code = "0001", System = CodeSystem.Revenue };

        Assert.Empty(Validate(Good() with { Lines = [Line(1), total] }));
    }

    [Theory]
    [InlineData(CodeSystem.Icd10Cm, "E11", true)]
    [InlineData(CodeSystem.Icd10Cm, "S72001A", true)]
    [InlineData(CodeSystem.Icd10Cm, "S72001AA", false)]
    [InlineData(CodeSystem.Icd10Cm, "250", false)]
    [InlineData(CodeSystem.Icd9Cm, "25000", true)]
    [InlineData(CodeSystem.Icd9Cm, "V700", true)]
    [InlineData(CodeSystem.Icd9Cm, "E8889", true)]
    [InlineData(CodeSystem.Icd9Cm, "250000", false)]
    public void Diagnoses_have_the_shape_of_their_system(CodeSystem system, string code, bool fits) => Assert.Equal(fits, CodeShapes.Fits(system, code));

    [Fact]
    public void A_claim_without_lines_says_so() => Assert.Contains(Validate(Good() with { Lines = [] }), fault => fault.Code == FaultCodes.NoLines);

    private static IReadOnlyList<Fault> Validate(Claim claim) => ClaimValidator.Validate(claim, Today, new FewCodes());

    private static ServiceLine Line(int number) => new() { Number = number, Code = "99213", System = CodeSystem.Hcpcs, Charge = 100m, DiagnosisPointers = [1], From = new DateOnly(2026, 3, 1) };

    private static Claim Good() => new()
    {
        Key = new ClaimKey("s", "1", 1),
        Kind = ClaimKind.Professional,
        Frequency = ClaimFrequency.Original,
        Policy = new PolicyReference(),
        Member = new Member { Id = "m", BirthDate = new DateOnly(1980, 1, 1) },
        BillingProvider = new Provider { Id = "b", Npi = "1234567893" },
        TotalCharge = 100m,
        ServiceFrom = new DateOnly(2026, 3, 1),
        ServiceTo = new DateOnly(2026, 3, 1),
        Diagnoses = [new Diagnosis(1, "E119", CodeSystem.Icd10Cm, DiagnosisKind.Principal)],
        Lines = [Line(1)],
    };

    /// <summary>A catalogue that knows one diagnosis and no services.</summary>
    private sealed class FewCodes : ICodeCatalogue
    {
        public bool Exists(CodeSystem system, string code, DateOnly? on) => code == "E119";

        public bool Knows(CodeSystem system) => system == CodeSystem.Icd10Cm;
    }
}
