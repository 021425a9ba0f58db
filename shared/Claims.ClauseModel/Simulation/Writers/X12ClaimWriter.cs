using System.Globalization;

using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Writers;

/// <summary>The hierarchy of one claim: billing provider, subscriber, patient where another, claim, lines.</summary>
internal static class X12ClaimWriter
{
    /// <param name="level">Last HL number used.</param>
    /// <returns>Last HL number used after this claim.</returns>
    public static int Write(X12Segments segments, Claim claim, int level)
    {
        var (billing, member) = (level + 1, claim.Member);
        segments.Add("HL", Text(billing), null, "20", "1");
        if (claim.BillingProvider.Taxonomy is { } taxonomy)
        {
            segments.Add("PRV", "BI", "PXC", taxonomy);
        }

        Provider(segments, "85", claim.BillingProvider);
        segments.Add("N3", "1 MAIN STREET");
        segments.Add("N4", "PORTLAND", claim.BillingProvider.State ?? "OR", claim.BillingProvider.PostalCode ?? "97201");
        segments.Add("REF", "EI", "930000000");
        Subscriber(segments, claim, billing + 1);
        if (member.IsDependent)
        {
            segments.Add("HL", Text(billing + 2), Text(billing + 1), "23", "0");
            segments.Add("PAT", "19");
            segments.Add("NM1", "QC", "1", member.FamilyName ?? "DOE", member.GivenName);
            Person(segments, member);
        }

        WriteClaim(segments, claim);
        return billing + (member.IsDependent ? 2 : 1);
    }

    private static void Subscriber(X12Segments segments, Claim claim, int level)
    {
        var member = claim.Member;
        var dependent = member.IsDependent;
        segments.Add("HL", Text(level), Text(level - 1), "22", dependent ? "1" : "0");
        segments.Add("SBR", claim.OtherPayers.Any(payer => payer.Responsibility == "P") ? "S" : "P", dependent ? null : "18", null, null, null, null, null, null, "CI");
        segments.Add("NM1", "IL", "1", member.FamilyName ?? "DOE", dependent ? "PARENT" : member.GivenName, null, null, null, "MI", member.SubscriberId ?? member.Id);
        if (!dependent)
        {
            Person(segments, member);
        }

        segments.Add("NM1", "PR", "2", claim.Policy.PayerName ?? "PAYER", null, null, null, null, "PI", claim.Policy.PayerId ?? claim.Policy.PolicyId);
    }

    private static void Person(X12Segments segments, Member member)
    {
        segments.Add("N3", "2 SIDE STREET");
        segments.Add("N4", "PORTLAND", "OR", "97202");
        segments.Add("DMG", "D8", X12Segments.Date(member.BirthDate ?? new DateOnly(1980, 1, 1)), member.Sex switch { Sex.Female => "F", Sex.Male => "M", _ => "U" });
    }

    private static void WriteClaim(X12Segments segments, Claim claim)
    {
        var institutional = claim.Kind == ClaimKind.Institutional;
        var frequency = claim.Frequency switch { ClaimFrequency.Replacement => "7", ClaimFrequency.Void => "8", _ => "1" };
        var where = institutional ? $"{claim.TypeOfBill ?? "13"}:A:{frequency}" : $"{claim.PlaceOfService ?? "11"}:B:{frequency}";
        segments.Add("CLM", claim.Key.Number, X12Segments.Amount(claim.TotalCharge), null, null, where, institutional ? null : "Y", "A", "Y", "Y");
        X12LineWriter.ClaimDates(segments, claim);
        if (claim.PriorAuthorization is { } authorization)
        {
            segments.Add("REF", "G1", authorization);
        }

        X12LineWriter.Diagnoses(segments, claim);
        if (claim.ReferringProvider is { } referring && !institutional)
        {
            Provider(segments, "DN", referring);
        }

        foreach (var payer in claim.OtherPayers)
        {
            OtherPayer(segments, payer, claim);
        }

        foreach (var line in claim.Lines)
        {
            X12LineWriter.Line(segments, claim, line);
        }
    }

    private static void OtherPayer(X12Segments segments, OtherPayer payer, Claim claim)
    {
        segments.Add("SBR", payer.Responsibility, "18", null, null, null, null, null, null, "CI");
        if (payer.Paid is { } paid)
        {
            segments.Add("AMT", "D", X12Segments.Amount(paid));
        }

        segments.Add("OI", null, null, "Y", null, null, "Y");
        segments.Add("NM1", "IL", "1", claim.Member.FamilyName ?? "DOE", claim.Member.GivenName, null, null, null, "MI", payer.SubscriberId ?? "OTHER");
        segments.Add("NM1", "PR", "2", payer.PayerName ?? "OTHER", null, null, null, null, "PI", payer.PayerId ?? "OTHER");
        if (payer.PaidOn is { } day)
        {
            segments.Add("DTP", "573", "D8", X12Segments.Date(day));
        }
    }

    private static void Provider(X12Segments segments, string role, Provider provider)
    {
        // Referring providers are people, billing providers organisations.
        if (role == "DN")
        {
            segments.Add("NM1", role, "1", provider.Name ?? "PROVIDER", "P", null, null, null, "XX", provider.Npi);
        }
        else
        {
            segments.Add("NM1", role, "2", provider.Name ?? "PROVIDER", null, null, null, null, "XX", provider.Npi);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
