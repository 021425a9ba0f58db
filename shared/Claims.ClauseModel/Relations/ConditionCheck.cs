using System.Globalization;

using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Relations;

/// <summary>Holds one line against one condition of a clause whose scope it is in.</summary>
internal static class ConditionCheck
{
    private const string Missing = "not stated";

    public static ConditionOutcome Check(Condition condition, ClauseScope scope, LineFacts facts, IReadOnlyList<PriorService> history) => condition switch
    {
        Condition.NotCovered => Broken(condition, ViolationCodes.NotCovered, "not billed", $"billed as {facts.Line.Code}"),
        Condition.AgeBetween c => Age(c, facts),
        Condition.SexIs c => facts.Claim.Member.Sex == Sex.Unknown
            ? Unknown(c, ViolationCodes.SexMismatch, Name(c.Sex))
            : Judge(c, ViolationCodes.SexMismatch, facts.Claim.Member.Sex == c.Sex, Name(c.Sex), Name(facts.Claim.Member.Sex)),
        Condition.MaxUnitsPerLine c => AtMost(c, ViolationCodes.UnitsOverLineLimit, facts.Line.Units, c.Max, "units on a line"),
        Condition.MaxUnitsPerDay c => AtMost(c, ViolationCodes.UnitsOverDayLimit, ServiceCounts.UnitsOnDay(facts, scope), c.Max, "units a day"),
        Condition.MaxPerMonths c => AtMost(c, ViolationCodes.FrequencyOverLimit, ServiceCounts.WithinMonths(facts, scope, c.Months, history), c.Max, $"in {c.Months} months"),
        Condition.MaxChargePerLine c => AtMost(c, ViolationCodes.ChargeOverLimit, facts.Line.Charge, c.Max, "charged for a line"),
        Condition.PriorAuthorizationRequired => Judge(
            condition, ViolationCodes.PriorAuthorizationMissing, !string.IsNullOrWhiteSpace(facts.PriorAuthorization), "a prior authorisation number", facts.PriorAuthorization is null ? "none" : "given"),
        Condition.PlaceOfServiceIn c => facts.PlaceOfService is null
            ? Unknown(c, ViolationCodes.PlaceOfServiceNotAllowed, Places(c))
            : Judge(c, ViolationCodes.PlaceOfServiceNotAllowed, c.Codes.Contains(facts.PlaceOfService), Places(c), $"place of service {facts.PlaceOfService}"),
        Condition.DiagnosisIn c => Diagnosis(c, facts),
        Condition.NotBilledWith c => Together(c, facts),
        Condition.ModifierRequired c => Judge(
            c, ViolationCodes.ModifierMissing, facts.Line.Modifiers.Any(c.Modifiers.Contains), $"modifier {string.Join(" or ", c.Modifiers)}", facts.Line.Modifiers.Count == 0 ? "no modifier" : string.Join(", ", facts.Line.Modifiers)),
        Condition.FiledWithinDays c => Filing(c, facts),
        Condition.MemberCovered => Cover(condition, facts),
        Condition.OtherPayerStated => OtherPayer(condition, facts),
        Condition.ReferralRequired => Judge(
            condition, ViolationCodes.ReferralMissing, facts.Claim.ReferringProvider is not null, "a referring provider", facts.Claim.ReferringProvider is null ? "none" : "named") with { IsAboutClaim = true },
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.GetType().Name, "is a condition without a check"),
    };

    private static ConditionOutcome Age(Condition.AgeBetween condition, LineFacts facts)
    {
        var expected = (condition.Min, condition.Max) switch
        {
            ({ } min, { } max) => $"age {min} to {max}",
            ({ } min, null) => $"age {min} or older",
            (_, { } max) => $"age {max} or younger",
            _ => "any age",
        };
        return facts.Age is { } age
            ? Judge(condition, ViolationCodes.AgeOutOfRange, !(age < condition.Min) && !(age > condition.Max), expected, $"age {age}")
            : Unknown(condition, ViolationCodes.AgeOutOfRange, expected);
    }

    private static ConditionOutcome Diagnosis(Condition.DiagnosisIn condition, LineFacts facts)
    {
        var expected = $"a diagnosis in {string.Join(", ", condition.Ranges.Select(range => range.First == range.Last ? range.First : $"{range.First}–{range.Last}"))}";
        return facts.HasDiagnosisIn(condition.Ranges) is { } has
            ? Judge(condition, ViolationCodes.DiagnosisNotSupporting, has, expected, string.Join(", ", facts.Diagnoses.Select(diagnosis => diagnosis.Code)))
            : Unknown(condition, ViolationCodes.DiagnosisNotSupporting, expected);
    }

    private static ConditionOutcome Together(Condition.NotBilledWith condition, LineFacts facts)
    {
        var companion = ServiceCounts.CompanionOnDay(facts, condition.Services);
        return Judge(
            condition,
            ViolationCodes.BilledTogether,
            companion is null,
            $"not on the day of {string.Join(", ", condition.Services.Select(range => range.First == range.Last ? range.First : $"{range.First}–{range.Last}"))}",
            companion is null ? "alone" : $"with {companion.Code} on line {companion.Number}");
    }

    private static ConditionOutcome Filing(Condition.FiledWithinDays condition, LineFacts facts)
    {
        var last = facts.Claim.ServiceTo ?? facts.Line.To ?? facts.Day;
        var expected = $"filed within {condition.Days} days";
        return facts.Claim.SubmittedOn is { } filed && last is { } served
            ? Judge(condition, ViolationCodes.FiledLate, filed.DayNumber - served.DayNumber <= condition.Days, expected, $"{filed.DayNumber - served.DayNumber} days") with { IsAboutClaim = true, Ratio = (filed.DayNumber - served.DayNumber) / (double)Math.Max(condition.Days, 1) }
            : Unknown(condition, ViolationCodes.FiledLate, expected) with { IsAboutClaim = true };
    }

    private static ConditionOutcome Cover(Condition condition, LineFacts facts)
    {
        const string Expected = "covered on the day of service";
        var member = facts.Claim.Member;
        if (facts.Day is not { } day || (member.DeathDate is null && member.CoverageStart is null && member.CoverageEnd is null))
        {
            return Unknown(condition, ViolationCodes.MemberNotCovered, Expected) with { IsAboutClaim = true };
        }

        var actual = day > member.DeathDate ? $"{day.DayNumber - member.DeathDate.Value.DayNumber} days after death"
            : day < member.CoverageStart ? $"{member.CoverageStart.Value.DayNumber - day.DayNumber} days before cover began"
            : day > member.CoverageEnd ? $"{day.DayNumber - member.CoverageEnd.Value.DayNumber} days after cover ended"
            : null;
        return Judge(condition, ViolationCodes.MemberNotCovered, actual is null, Expected, actual ?? "covered") with { IsAboutClaim = true };
    }

    private static ConditionOutcome OtherPayer(Condition condition, LineFacts facts)
    {
        var others = facts.Claim.OtherPayers;
        return others.Count == 0
            ? new ConditionOutcome(condition, Outcome.NotApplicable, ViolationCodes.OtherPayerNotStated, "", "", IsAboutClaim: true)
            : Judge(
                condition,
                ViolationCodes.OtherPayerNotStated,
                others.All(payer => payer.Responsibility != "P" || payer.Paid is not null),
                "what the other payer paid",
                others.Any(payer => payer.Responsibility == "P" && payer.Paid is null) ? Missing : "stated") with { IsAboutClaim = true };
    }

    private static ConditionOutcome AtMost(Condition condition, string code, decimal actual, decimal max, string what) => Judge(
        condition, code, actual <= max, string.Create(CultureInfo.InvariantCulture, $"at most {max:0.##} {what}"), actual.ToString("0.##", CultureInfo.InvariantCulture)) with { Ratio = (double)(actual / Math.Max(max, 0.01m)) };

    private static ConditionOutcome Judge(Condition condition, string code, bool met, string expected, string actual) =>
        new(condition, met ? Outcome.Met : Outcome.Broken, code, expected, actual);

    private static ConditionOutcome Broken(Condition condition, string code, string expected, string actual) => Judge(condition, code, met: false, expected, actual);

    private static ConditionOutcome Unknown(Condition condition, string code, string expected) => new(condition, Outcome.Unknown, code, expected, Missing);

    private static string Places(Condition.PlaceOfServiceIn condition) => $"place of service {string.Join(", ", condition.Codes)}";

    private static string Name(Sex sex) => sex == Sex.Female ? "female" : "male";
}
