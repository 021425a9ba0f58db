using Claims.Contracts;
using Claims.Ingest.Formats.X12.Reading;

namespace Claims.Ingest.Tests.Formats.X12.Reading;

public sealed class SubmissionReaderTests
{
    [Fact]
    public void A_sound_submission_has_no_faults()
    {
        var submission = X12Text.Read(X12Text.Professional());

        Assert.Empty(submission.Faults);
        Assert.Empty(Assert.Single(submission.Claims).Faults);
        Assert.Equal("ST 0001, CLM at segment 17", submission.Claims[0].Path);
    }

    [Theory]
    [InlineData("SE*22*", "SE*21*", "ENVELOPE_BROKEN SE01 @ segment 22, ST 0001")]
    [InlineData("SE*22*0001", "SE*22*0002", "ENVELOPE_BROKEN SE02 @ segment 22, ST 0001")]
    [InlineData("SE*22*0001~", "", "ENVELOPE_BROKEN SE @ segment 22, ST 0001")]
    [InlineData("ST*837*0001*005010X222A1~", "", "ENVELOPE_BROKEN ST @ segment 3, ST ?")]
    [InlineData("GS*HC*SENDER*RECEIVER*20260102*0930*7*X*005010X222A1~", "", "ENVELOPE_BROKEN GS @ segment 2, ISA 000000007")]
    [InlineData("ISA*00*          *", "ISA*00*    *", "ENVELOPE_BROKEN ISA02 @ segment 1, ISA 000000007")]
    [InlineData("ST*837", "ST*836", "FORMAT_UNKNOWN ST01 @ segment 1, ST 0001")]
    public void A_broken_envelope_rejects_the_claims_within(string sound, string broken, string expected)
    {
        var text = X12Text.Professional();
        Assert.Contains(sound, text, StringComparison.Ordinal);

        var submission = X12Text.Read(text.Replace(sound, broken, StringComparison.Ordinal));

        var claim = Assert.Single(submission.Claims);
        Assert.Contains(expected, claim.Faults.Where(f => !f.IsWarning).Select(f => $"{f.Code} {f.Path}"));
        Assert.Contains(expected, submission.Faults.Select(f => $"{f.Code} {f.Path}"));
    }

    [Theory]
    [InlineData("GE*1*7", "GE*2*7", "GE01 @ segment 25, GS 7")]
    [InlineData("GE*1*7", "GE*1*8", "GE02 @ segment 25, GS 7")]
    [InlineData("IEA*1*000000007", "IEA*1*000000008", "IEA02 @ segment 26, ISA 000000007")]
    [InlineData("IEA*1*000000007~", "", "IEA @ segment 25, ISA 000000007")]
    public void A_broken_outer_trailer_is_the_fault_of_the_submission_alone(string sound, string broken, string expected)
    {
        var submission = X12Text.Read(X12Text.Professional().Replace(sound, broken, StringComparison.Ordinal));

        Assert.Equal(expected, Assert.Single(submission.Faults).Path);
        Assert.Empty(Assert.Single(submission.Claims).Faults);
    }

    [Fact]
    public void A_header_cut_short_anywhere_loses_no_claim_and_rejects_each()
    {
        var body = X12Text.Professional(X12Text.Claim, X12Text.Claim)[X12Text.Header.Length..];

        for (var kept = 0; kept < X12Text.Header.Length - 1; kept++)
        {
            foreach (var end in new[] { "~", "" })
            {
                var submission = X12Text.Read(X12Text.Header[..kept] + end + body);

                Assert.True(submission.Claims.Count == 2, $"{submission.Claims.Count} claims with {kept} bytes of header");
                Assert.All(submission.Claims, c => Assert.Contains(c.Faults, f => f.Code == FaultCodes.EnvelopeBroken));
            }
        }
    }

    [Fact]
    public void Claims_of_several_interchanges_are_numbered_through()
    {
        var submission = X12Text.Read(X12Text.Professional() + X12Text.Professional(X12Text.Claim, X12Text.Claim));

        Assert.Equal([0, 1, 2], submission.Claims.Select(c => c.Index));
        Assert.Equal("ST 0001, ISA no. 2, CLM at segment 22", submission.Claims[2].Path);
    }

    [Fact]
    public void A_fault_of_one_claim_leaves_the_others_alone()
    {
        var bad = X12Text.Claim.Replace("11:B:1", "11:B:3", StringComparison.Ordinal);

        var submission = X12Text.Read(X12Text.Professional(X12Text.Claim, bad, X12Text.Claim));

        Assert.Equal([0, 1, 0], submission.Claims.Select(c => c.Faults.Count));
        Assert.Equal(new Fault("ELEMENT_INVALID", "CLM05-3 @ segment 22, loop 2300, ST 0001", "CLM05-3 must be one of 1, 6, 7, 8."), submission.Claims[1].Faults[0]);
    }

    [Fact]
    public void A_fault_of_the_subscriber_is_shared_by_the_claims_below_and_by_no_other()
    {
        var nameless = X12Text.Subscriber.Replace("NM1*IL", "NM1*ZZ9", StringComparison.Ordinal);

        var submission = X12Text.Read(X12Text.Transaction(X12Text.Levels(X12Text.Billing, nameless, X12Text.Claim, X12Text.Claim, X12Text.Subscriber, X12Text.Claim)));

        Assert.Equal([true, true, false], submission.Claims.Select(c => c.Faults.Any(f => f.Code == FaultCodes.LoopMissing)));
    }

    [Fact]
    public void A_systematic_warning_in_many_claims_rejects_none()
    {
        var other = X12Text.Subscriber.Replace("HL*2*1", "HL*2*9", StringComparison.Ordinal) + "\n" + X12Text.Claim;

        var submission = X12Text.Read(X12Text.Transaction(X12Text.Levels([X12Text.Billing, .. Enumerable.Repeat(other, 2_000)])));

        Assert.Equal(2_000, submission.Claims.Count);
        Assert.All(submission.Claims, c => Assert.True(Assert.Single(c.Faults).IsWarning));
    }

    [Fact]
    public void More_claims_than_can_be_held_are_refused_as_a_whole()
    {
        var submission = X12Text.Read(X12Text.Professional(string.Join("\n", Enumerable.Repeat("CLM*1", SubmissionReader.MaxParts + 1))));

        Assert.True(submission.IsUnreadable);
        Assert.Equal(FaultCodes.TooLarge, Assert.Single(submission.Faults).Code);
    }

    [Fact]
    public void A_header_from_a_stranger_puts_nothing_of_itself_into_paths()
    {
        var submission = X12Text.Read(X12Text.Professional().Replace("0001", "JANE DOE!", StringComparison.Ordinal).Replace("SE*22", "SE*1", StringComparison.Ordinal));

        Assert.All(X12Text.Rejections(submission), r => Assert.DoesNotContain("JANE", r, StringComparison.Ordinal));
        Assert.NotEmpty(X12Text.Rejections(submission));
    }
}
