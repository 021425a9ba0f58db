using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Features;

/// <summary>Numbers of a service line.</summary>
internal static class LineNumbers
{
    public static void Write(TokenRow row, LineFacts facts, HistoryMatch match, (double Charge, double Units, bool CodeIsKnown) deviations)
    {
        var (line, claim) = (facts.Line, facts.Claim);
        row[TokenNumber.IsLine] = 1;
        row[TokenNumber.Age] = (facts.Age ?? 0) / 100.0;
        row[TokenNumber.IsFemale] = claim.Member.Sex == Sex.Female ? 1 : 0;
        row[TokenNumber.IsMale] = claim.Member.Sex == Sex.Male ? 1 : 0;
        row[TokenNumber.LogCharge] = Math.Log(1 + Math.Max(0, (double)line.Charge)) / 10;
        row[TokenNumber.LogUnits] = Math.Log(1 + Math.Max(0, (double)line.Units)) / 5;
        row[TokenNumber.ChargeDeviation] = deviations.Charge / 2;
        row[TokenNumber.UnitsDeviation] = deviations.Units / 2;
        row[TokenNumber.UsualIsKnown] = deviations.CodeIsKnown ? 1 : 0;
        row[TokenNumber.Modifiers] = line.Modifiers.Count / 4.0;
        row[TokenNumber.IsDistinct] = line.Modifiers.Any(ServiceCounts.IsDistinct) ? 1 : 0;
        row[TokenNumber.SameCodeInClaim] = Math.Log(Math.Max(1, claim.Lines.Count(other => other.Code == line.Code)));
        row[TokenNumber.SameServiceBefore] = match.Nearness;
        row[TokenNumber.SameServiceSameDays] = match.SameDays ? 1 : 0;
        row[TokenNumber.SameChargeBefore] = match.SameCharge ? 1 : 0;
        row[TokenNumber.SameProviderBefore] = match.SameProvider ? 1 : 0;
        row[TokenNumber.TimesInYearBefore] = Math.Log(1 + match.InYear) / 3;
        row[TokenNumber.IsDescribed] = line.Description is { Length: > 0 } ? 1 : 0;
        row[TokenNumber.LastDigit] = line.Code.Length > 0 && char.IsAsciiDigit(line.Code[^1]) ? (line.Code[^1] - '0') / 9.0 : 0;
    }
}
