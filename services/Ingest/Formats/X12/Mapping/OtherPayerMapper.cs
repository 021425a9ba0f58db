using Claims.Contracts;
using Claims.Ingest.Formats.X12.Reading;

namespace Claims.Ingest.Formats.X12.Mapping;

/// <summary>Makes the other payers of a claim of its 2320 loops (coordination of benefits).</summary>
public static class OtherPayerMapper
{
    public static IReadOnlyList<OtherPayer> OtherPayers(Loop claim) =>
        [.. claim.Children.Where(c => c.Rule.Id == "2320").Select(c => OtherPayer(c, claim))];

    private static OtherPayer OtherPayer(Loop loop, Loop claim)
    {
        var payer = loop.Entity("PR");
        var payerId = ElementText.OrNull(payer?.First("NM1")?.Element(9) ?? "");
        return new OtherPayer
        {
            Responsibility = loop.First("SBR")?.Element(1) ?? "",
            PayerId = payerId,
            PayerName = ElementText.OrNull(payer?.First("NM1")?.Element(3) ?? ""),
            SubscriberId = ElementText.OrNull(loop.Entity("IL")?.First("NM1")?.Element(9) ?? ""),
            Paid = ElementText.Number(loop.First("AMT", "D")?.Element(2) ?? ""),
            PaidOn = Period.Of(payer?.First("DTP", "573"))?.Last ?? LastPaidLine(payerId, claim),
        };
    }

    // A payer that adjudicated line by line gives its date with each line (2430) and none for the claim.
    private static DateOnly? LastPaidLine(string? payerId, Loop claim) =>
        (from line in claim.Children
         where line.Rule.Id == "2400"
         from adjudication in line.Children
         where payerId is not null && adjudication.First("SVD")?.Element(1) == payerId
         select Period.Of(adjudication.First("DTP", "573"))?.Last).Max();
}
