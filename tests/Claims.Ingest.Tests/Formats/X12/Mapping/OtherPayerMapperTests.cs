using Claims.Contracts;

namespace Claims.Ingest.Tests.Formats.X12.Mapping;

public sealed class OtherPayerMapperTests
{
    private const string Payer = """
        SBR*P*18*******MB
        AMT*D*80.25
        OI***Y***Y
        NM1*IL*1*DOE*JANE****MI*OTHER1
        NM1*PR*2*FIRST PAYER*****PI*PAY1
        """;

    [Fact]
    public void What_another_payer_paid_is_kept_with_its_date()
    {
        var claim = X12Text.Claim.Replace("LX*1", Payer + "\nDTP*573*D8*20251231\nLX*1", StringComparison.Ordinal);

        var other = Assert.Single(X12Text.Read(X12Text.Professional(claim)).Claims[0].Claim!.OtherPayers);

        Assert.Equal(
            new OtherPayer { Responsibility = "P", PayerId = "PAY1", PayerName = "FIRST PAYER", SubscriberId = "OTHER1", Paid = 80.25m, PaidOn = new DateOnly(2025, 12, 31) }, other);
    }

    [Fact]
    public void A_payer_that_adjudicated_by_line_gives_its_latest_date()
    {
        var claim = X12Text.Claim.Replace("LX*1", Payer + "\nLX*1", StringComparison.Ordinal)
            + "\nSVD*PAY1*50*HC:99213**1\nDTP*573*D8*20260103\nSVD*PAY2*50*HC:99213**1\nDTP*573*D8*20260109";

        var other = Assert.Single(X12Text.Read(X12Text.Professional(claim)).Claims[0].Claim!.OtherPayers);

        Assert.Equal(new DateOnly(2026, 1, 3), other.PaidOn);
    }
}
