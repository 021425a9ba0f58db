using Claims.Contracts;
using Claims.Fraud.Duplicates;
using Claims.Testing;

namespace Claims.Fraud.Tests.Duplicates;

public sealed class FingerprintTests
{
    private static readonly Claim Visit = Some.Claim(lines: [Some.Line(1), Some.Line(2, "36415")]) with
    {
        Diagnoses = [new Diagnosis(1, "E119", CodeSystem.Icd10Cm, DiagnosisKind.Principal), new Diagnosis(2, "I10", CodeSystem.Icd10Cm, DiagnosisKind.Secondary)],
    };

    [Fact]
    public void Another_member_day_charge_and_order_of_lines_leave_the_bands_as_they_are()
    {
        var copy = Visit with
        {
            Member = Visit.Member with { Id = "M-2" },
            ServiceFrom = Some.Day.AddDays(3),
            Lines = [Visit.Lines[1] with { Charge = 1 }, Visit.Lines[0]],
        };

        Assert.Equal(Fingerprint.Of(Visit)!.Bands, Fingerprint.Of(copy)!.Bands);
        Assert.NotEqual(Fingerprint.Of(Visit)!.Member, Fingerprint.Of(copy)!.Member);
    }

    [Fact]
    public void Other_units_are_another_service() =>
        Assert.NotEqual(Fingerprint.Of(Visit)!.Signature, Fingerprint.Of(Visit with { Lines = [Visit.Lines[0] with { Units = 2 }, Visit.Lines[1]] })!.Signature);

    [Fact]
    public void Claims_that_say_too_little_have_none()
    {
        Assert.Null(Fingerprint.Of(Visit with { Lines = [Visit.Lines[0]] }));
        Assert.Null(Fingerprint.Of(Visit with { Diagnoses = [Visit.Diagnoses[0]] }));
        Assert.Null(Fingerprint.Of(Visit with { Lines = [Visit.Lines[0], Visit.Lines[0]] }));
        Assert.Null(Fingerprint.Of(Visit with { ServiceFrom = null }));
        Assert.Null(Fingerprint.Of(Visit with { Frequency = ClaimFrequency.Void }));
    }
}
