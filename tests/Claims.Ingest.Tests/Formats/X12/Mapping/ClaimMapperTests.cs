using Claims.Contracts;

namespace Claims.Ingest.Tests.Formats.X12.Mapping;

public sealed class ClaimMapperTests
{
    [Fact]
    public void A_professional_claim_is_carried_over_field_by_field()
    {
        var claim = Only(X12Text.Professional("""
            CLM*A1*230.5***11:B:1*Y*A*Y*Y**AA:OA
            REF*G1*PA77
            NTE*ADD*FALL AT HOME
            HI*ABK:e11.9*ABF:I10
            NM1*DN*1*REF*ANN****XX*1890215563
            NM1*82*1*ROE*SAM****XX*1382904773
            PRV*PE*PXC*207R00000X
            NM1*77*2*SITE*****XX*1602448718
            N3*2 ROAD
            N4*DAYTON*OH*45403
            LX*1
            SV1*HC:99213:25:59:::WITH NOTE*150*UN*1***2:1
            DTP*472*D8*20251230
            LX*2
            SV1*HC:J3301*80.5*UN*2.5*12**1
            DTP*472*RD8*20251230-20260101
            REF*G1*PA78
            LIN**N4*00003-0494-20
            CTP****1*ML
            NM1*82*1*ROE*KIM****XX*1245883016
            """));

        Assert.Equal(new ClaimKey("SUB77", "A1", 1), claim.Key);
        Assert.Equal((ClaimKind.Professional, ClaimFrequency.Original, 230.5m), (claim.Kind, claim.Frequency, claim.TotalCharge));
        Assert.Equal(new PolicyReference { PayerId = "PPO01", PayerName = "PAYER", Plan = "GRP1" }, claim.Policy);
        Assert.Equal(
            new Member { Id = "MEM1", FamilyName = "DOE", GivenName = "JANE", BirthDate = new DateOnly(1980, 3, 14), Sex = Sex.Female }, claim.Member);
        Assert.Equal(
            new Provider { Npi = "1245883016", Id = "1245883016", Name = "CLINIC", Taxonomy = "207Q00000X", State = "OH", PostalCode = "45402" }, claim.BillingProvider);
        Assert.Equal((new DateOnly(2025, 12, 30), new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 2)), (claim.ServiceFrom, claim.ServiceTo, claim.SubmittedOn));
        Assert.Equal(("11", null, "PA77", "AA"), (claim.PlaceOfService, claim.TypeOfBill, claim.PriorAuthorization, claim.RelatedCause));
        Assert.Equal(("1890215563", "207R00000X", "45403"), (claim.ReferringProvider?.Npi, claim.RenderingProvider?.Taxonomy, claim.ServiceFacility?.PostalCode));
        Assert.Equal([new Note(1, "ADD", "FALL AT HOME")], claim.Notes);
        Assert.Equal(
            [new Diagnosis(1, "E119", CodeSystem.Icd10Cm, DiagnosisKind.Principal), new Diagnosis(2, "I10", CodeSystem.Icd10Cm, DiagnosisKind.Secondary)], claim.Diagnoses);

        var first = claim.Lines[0];
        Assert.Equal((1, "99213", CodeSystem.Hcpcs, 150m, 1m, "WITH NOTE"), (first.Number, first.Code, first.System, first.Charge, first.Units, first.Description));
        Assert.Equal(["25", "59"], first.Modifiers);
        Assert.Equal([2, 1], first.DiagnosisPointers);
        var second = claim.Lines[1];
        Assert.Equal((2.5m, "12", "PA78", "00003049420", "1245883016"), (second.Units, second.PlaceOfService, second.PriorAuthorization, second.Ndc, second.RenderingProvider?.Npi));
        Assert.Equal((new DateOnly(2025, 12, 30), new DateOnly(2026, 1, 1)), (second.From, second.To));
    }

    [Fact]
    public void An_institutional_claim_keeps_bill_type_revenue_codes_procedures_and_drg()
    {
        var claim = Only(X12Text.Institutional("""
            CLM*H1*700***11:A:1**A*Y*Y
            DTP*434*RD8*20251201-20251204
            DTP*435*DT*202512010615
            CL1*1*1*01
            HI*ABK:M1711
            HI*ABJ:M25561
            HI*DR:470
            HI*ABF:I10*ABN:W108XXA
            HI*BBR:0SRC0J9:D8:20251201
            NM1*71*1*ATT*KIM****XX*1134577208
            LX*1
            SV2*0120**600*DA*3
            LX*2
            SV2*301*HC:83036*100*UN*1
            DTP*472*D8*20251202
            """));

        Assert.Equal((ClaimKind.Institutional, "11", null, "470"), (claim.Kind, claim.TypeOfBill, claim.PlaceOfService, claim.DiagnosisRelatedGroup));
        Assert.Equal((new DateOnly(2025, 12, 1), new DateOnly(2025, 12, 4), new DateOnly(2025, 12, 1)), (claim.ServiceFrom, claim.ServiceTo, claim.AdmissionDate));
        Assert.Equal(
            [
                new Diagnosis(1, "M1711", CodeSystem.Icd10Cm, DiagnosisKind.Principal),
                new Diagnosis(2, "I10", CodeSystem.Icd10Cm, DiagnosisKind.Secondary),
                new Diagnosis(3, "M25561", CodeSystem.Icd10Cm, DiagnosisKind.Admitting),
                new Diagnosis(4, "W108XXA", CodeSystem.Icd10Cm, DiagnosisKind.ExternalCause),
            ],
            claim.Diagnoses);
        Assert.Equal([new Procedure(1, "0SRC0J9", CodeSystem.Icd10Pcs, new DateOnly(2025, 12, 1))], claim.Procedures);
        Assert.Equal(("0120", CodeSystem.Revenue, "0120", UnitKind.Days, 3m), (claim.Lines[0].Code, claim.Lines[0].System, claim.Lines[0].RevenueCode, claim.Lines[0].UnitKind, claim.Lines[0].Units));
        Assert.Equal(("83036", CodeSystem.Hcpcs, "0301"), (claim.Lines[1].Code, claim.Lines[1].System, claim.Lines[1].RevenueCode));
        Assert.Equal("1134577208", claim.RenderingProvider?.Npi);
    }

    [Fact]
    public void A_dental_claim_keeps_teeth_and_surfaces_and_its_date_for_every_line()
    {
        var claim = Only(X12Text.Dental("""
            CLM*D1*300***11:B:1*Y*A*Y*Y
            DTP*472*D8*20251203
            LX*1
            SV3*AD:D2392*200****1
            TOO*JP*K*M:O
            LX*2
            SV3*AD:D1351*100****2
            """));

        Assert.Equal(ClaimKind.Dental, claim.Kind);
        Assert.Equal(("D2392", CodeSystem.Cdt, "K", 1m), (claim.Lines[0].Code, claim.Lines[0].System, claim.Lines[0].Tooth, claim.Lines[0].Units));
        Assert.Equal(["M", "O"], claim.Lines[0].Surfaces);
        Assert.Equal((2m, new DateOnly(2025, 12, 3)), (claim.Lines[1].Units, claim.Lines[1].From));
    }

    [Fact]
    public void A_dependent_patient_keeps_the_subscriber()
    {
        const string Patient = """
            HL*3*2*23*0
            PAT*19****D8*20251231
            NM1*QC*1*DOE*TIM
            DMG*D8*20150601*M
            """;

        var claim = Only(X12Text.Transaction(X12Text.Levels(X12Text.Billing, X12Text.Subscriber, Patient, X12Text.Claim)));

        Assert.Equal(
            new Member
            {
                Id = "MEM1", FamilyName = "DOE", GivenName = "TIM", BirthDate = new DateOnly(2015, 6, 1), Sex = Sex.Male,
                DeathDate = new DateOnly(2025, 12, 31), IsDependent = true, SubscriberId = "MEM1",
            },
            claim.Member);
    }

    [Theory]
    [InlineData("7", ClaimFrequency.Replacement, 0)]
    [InlineData("8", ClaimFrequency.Void, 0)]
    [InlineData("1.00", ClaimFrequency.Original, 1)]
    public void The_frequency_code_decides_version_and_original_number(string code, ClaimFrequency frequency, int version)
    {
        var claim = Only(X12Text.Professional(X12Text.Claim.Replace("11:B:1*Y*A*Y*Y", $"11:B:{code}*Y*A*Y*Y\nREF*F8*OLD9", StringComparison.Ordinal)));

        Assert.Equal((frequency, version, "OLD9"), (claim.Frequency, claim.Key.Version, claim.OriginalNumber));
    }

    [Theory]
    [InlineData("CLIENT5", "SUB77", "CLIENT5")]
    [InlineData("", "SUB77", "SUB77")]
    [InlineData("", "", "SENDER")]
    public void The_submitter_is_who_is_signed_in_else_who_the_transaction_names_else_the_interchange(string signedIn, string named, string expected)
    {
        var text = X12Text.Professional().Replace("*46*SUB77", $"*46*{named}", StringComparison.Ordinal);

        Assert.Equal(expected, X12Text.Read(text, signedIn).Claims[0].Claim?.Key.Submitter);
    }

    [Fact]
    public void A_provider_without_identifier_goes_by_its_tax_number()
    {
        var text = X12Text.Professional().Replace("CLINIC*****XX*1245883016", "CLINIC", StringComparison.Ordinal);

        var provider = Only(text).BillingProvider;

        Assert.Equal((null, "311234567"), (provider.Npi, provider.Id));
    }

    [Fact]
    public void The_kind_comes_from_the_lines_where_no_guide_is_named()
    {
        var text = X12Text.Dental("CLM*D1*300***11:B:1*Y*A*Y*Y\nLX*1\nSV3*AD:D1110*300****1").Replace("005010X224A2", "005010", StringComparison.Ordinal);

        Assert.Equal(ClaimKind.Dental, Only(text).Kind);
    }

    private static Claim Only(string text)
    {
        var parsed = Assert.Single(X12Text.Read(text).Claims);
        Assert.DoesNotContain(parsed.Faults, f => !f.IsWarning);
        return parsed.Claim!;
    }
}
