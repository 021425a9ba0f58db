using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Features;

/// <summary>Numbers of the claim as a whole.</summary>
internal static class HeaderNumbers
{
    public static void Write(TokenRow row, RelatedClaim related, IReadOnlyList<HistoryMatch> matches)
    {
        var claim = related.Claim;
        var age = related.Lines.Select(line => line.Facts.Age).FirstOrDefault(age => age is not null);
        row[TokenNumber.IsHeader] = 1;
        row[TokenNumber.Age] = (age ?? 0) / 100.0;
        row[TokenNumber.IsFemale] = claim.Member.Sex == Sex.Female ? 1 : 0;
        row[TokenNumber.IsMale] = claim.Member.Sex == Sex.Male ? 1 : 0;
        row[TokenNumber.LogCharge] = Math.Log(1 + Math.Max(0, (double)claim.TotalCharge)) / 10;
        row[TokenNumber.LogLines] = Math.Log(Math.Max(1, claim.Lines.Count)) / 3;
        row[TokenNumber.Diagnoses] = claim.Diagnoses.Count / 10.0;
        row[TokenNumber.HasPriorAuthorization] = claim.PriorAuthorization is null ? 0 : 1;
        row[TokenNumber.HasReferral] = claim.ReferringProvider is null ? 0 : 1;
        row[TokenNumber.HasOtherPayer] = claim.OtherPayers.Count > 0 ? 1 : 0;
        row[TokenNumber.LogHistory] = Math.Log(1 + related.History.Count) / 4;
        row[TokenNumber.IsReplacement] = claim.Frequency == ClaimFrequency.Replacement ? 1 : 0;
        row[TokenNumber.RepeatedShare] = matches.Count == 0 ? 0 : matches.Count(match => match.SameDays) / (double)matches.Count;
        Dates(row, claim);
    }

    private static void Dates(TokenRow row, Claim claim)
    {
        if ((claim.ServiceTo ?? claim.ServiceFrom) is { } last && claim.SubmittedOn is { } filed)
        {
            row[TokenNumber.FilingDays] = Math.Clamp(filed.DayNumber - last.DayNumber, 0, 1_000) / 365.0;
        }

        if (claim is { ServiceFrom: { } from, ServiceTo: { } to })
        {
            row[TokenNumber.LogStay] = Math.Log(1 + Math.Max(0, to.DayNumber - from.DayNumber)) / 4;
            row[TokenNumber.IsWeekend] = from.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1 : 0;
        }
    }
}
