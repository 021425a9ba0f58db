namespace Claims.Ingest.Tests.Formats.X12.Reading;

public sealed class LoopWalkerTests
{
    [Theory]
    [InlineData("HI*ABK:E119*ABF:I10", "HI*ABK:E119*ABF:I10\nXX1*1", "SEGMENT_UNKNOWN XX1 @ segment 19, loop 2300, ST 0001")]
    [InlineData("HI*ABK:E119*ABF:I10", "HI*ABK:E119\nDTP*431*D8*20251201", "SEGMENT_OUT_OF_PLACE DTP @ segment 19, loop 2300, ST 0001")]
    [InlineData("HI*ABK:E119*ABF:I10", "HI*ABK:E119\nN3*1 ROAD", "SEGMENT_OUT_OF_PLACE N3 @ segment 19, loop 2300, ST 0001")]
    [InlineData("HI*ABK:E119*ABF:I10\n", "", "SEGMENT_MISSING HI @ segment 17, loop 2300, ST 0001")]
    [InlineData("HI*ABK:E119*ABF:I10", "HI*ABQ:E119", "ELEMENT_INVALID HI01-1 @ segment 18, loop 2300, ST 0001")]
    [InlineData("LX*1\n", "", "LOOP_MISSING SV1 @ segment 19, loop 2400, ST 0001")]
    [InlineData("LX*1", "LX*X", "ELEMENT_INVALID LX01 @ segment 19, loop 2400, ST 0001")]
    [InlineData("SV1*HC:99213:25*150", "SV1*HC:99213:25*15O", "ELEMENT_INVALID SV102 @ segment 20, loop 2400, ST 0001")]
    [InlineData("SV1*HC", "SV2*HC", "SEGMENT_OUT_OF_PLACE SV2 @ segment 20, loop 2400, ST 0001")]
    [InlineData("*20251230", "*20250230", "ELEMENT_INVALID DTP03 @ segment 21, loop 2400, ST 0001")]
    [InlineData("D8*20251230", "RD8*20251230", "ELEMENT_INVALID DTP03 @ segment 21, loop 2400, ST 0001")]
    [InlineData("CLM*A1*150", "CLM**150", "ELEMENT_MISSING CLM01 @ segment 17, loop 2300, ST 0001")]
    [InlineData("CLM*A1*150", "CLM*A1*", "ELEMENT_MISSING CLM02 @ segment 17, loop 2300, ST 0001")]
    public void A_claim_that_breaks_the_guide_is_rejected_with_the_place(string sound, string broken, string expected)
    {
        var claim = X12Text.Claim.ReplaceLineEndings("\n");
        Assert.Contains(sound, claim, StringComparison.Ordinal);

        var submission = X12Text.Read(X12Text.Professional(claim.Replace(sound, broken, StringComparison.Ordinal)));

        Assert.Contains(expected, X12Text.Rejections(submission));
    }

    [Theory]
    [InlineData("HL*1**20*1", "HL*1**21*1", "ELEMENT_INVALID HL03 @ segment 6, loop 2000A, ST 0001")]
    [InlineData("HL*2*1*22*0\n", "", "LOOP_MISSING HL @ segment 6, loop 2000B, ST 0001")]
    [InlineData("SBR*P*18", "SBR*Q*18", "ELEMENT_INVALID SBR01 @ segment 13, loop 2000B, ST 0001")]
    [InlineData("NM1*85*2*CLINIC*****XX*1245883016", "NM1*85*2*CLINIC*****XX", "ELEMENT_MISSING NM109 @ segment 8, loop 2010AA, ST 0001")]
    public void A_level_that_breaks_the_guide_is_reported_once_and_its_claim_still_found(string sound, string broken, string expected)
    {
        var text = X12Text.Professional().Replace("~\n", "\n", StringComparison.Ordinal);
        Assert.Contains(sound, text, StringComparison.Ordinal);

        var submission = X12Text.Read(text.Replace(sound, broken, StringComparison.Ordinal).Replace("\n", "~\n", StringComparison.Ordinal));

        Assert.Single(submission.Claims);
        Assert.Contains(expected, X12Text.Rejections(submission));
    }

    [Fact]
    public void A_claim_without_any_level_is_found_and_rejected()
    {
        var submission = X12Text.Read(X12Text.Transaction(X12Text.Levels(X12Text.Claim)));

        Assert.Null(Assert.Single(submission.Claims).Claim);
        Assert.Contains("LOOP_MISSING CLM @ segment 6, loop 2300, ST 0001", X12Text.Rejections(submission));
    }

    [Fact]
    public void A_segment_in_4010_may_lack_what_only_5010_requires()
    {
        var claim = X12Text.Claim.ReplaceLineEndings("\n").Replace("HI*ABK:E119*ABF:I10\n", "", StringComparison.Ordinal).Replace("11:B:1", "11::1", StringComparison.Ordinal);
        var text = X12Text.Professional(claim).Replace("005010X222A1", "004010X098A1", StringComparison.Ordinal);

        Assert.Empty(X12Text.Rejections(X12Text.Read(text)));
    }

    [Fact]
    public void Segments_that_the_claim_does_not_carry_are_legal_all_the_same()
    {
        var claim = X12Text.Claim.Replace("HI*", "DTP*431*D8*20251201\nPWK*OZ*BM***AC*DMN1\nAMT*F5*10\nREF*D9*123\nCR1*LB*140**A*DH*12\nCRC*07*Y*01\nHI*", StringComparison.Ordinal);

        Assert.Empty(X12Text.Rejections(X12Text.Read(X12Text.Professional(claim))));
    }
}
