using System.Globalization;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Explanation;

/// <summary>What about a claim would have to be otherwise for one broken condition to be met, the smallest change first.</summary>
internal static class ConditionChanges
{
    /// <summary>Stands for a number or a party that the claim would have to name; no clause asks which.</summary>
    private const string Stated = "stated";

    /// <summary>A service that would be within its limit only years later is not the same service.</summary>
    private const int MostDaysLater = 731;

    public static IEnumerable<ClaimChange> Of(Condition condition, Clause clause, LineFacts facts, IReadOnlyList<PriorService> history)
    {
        var number = facts.Line.Number;
        foreach (var change in Meeting(condition, clause.Scope, facts, history))
        {
            yield return change with { ClauseId = clause.Id };
        }

        if (!IsAboutClaim(condition))
        {
            yield return WithoutLine(facts.Claim, number) with { ClauseId = clause.Id };
        }
    }

    /// <summary>What could be otherwise about a line that no condition is held against.</summary>
    public static IEnumerable<ClaimChange> OfLine(LineFacts facts)
    {
        if (facts.Line.Units > 1)
        {
            yield return Units(facts, 1);
        }

        yield return WithoutLine(facts.Claim, facts.Line.Number);
    }

    /// <summary>The line is not billed; where it is the only one, nothing is changed and the text says so.</summary>
    private static ClaimChange WithoutLine(Claim claim, int number) => claim.Lines.Count > 1
        ? new ClaimChange(ChangeSize.Line, $"without line {number}", changed => ClaimEdits.WithoutLine(changed, number), number, null)
        : new ClaimChange(ChangeSize.None, $"line {number} cannot be left out: the claim has no other", changed => changed, number, null);

    private static IEnumerable<ClaimChange> Meeting(Condition condition, ClauseScope scope, LineFacts facts, IReadOnlyList<PriorService> history) => condition switch
    {
        Condition.PriorAuthorizationRequired => [OfLine(ChangeSize.Statement, facts, "with a prior authorisation number", line => line with { PriorAuthorization = Stated })],
        Condition.ModifierRequired c => [OfLine(ChangeSize.Statement, facts, $"with modifier {c.Modifiers[0]}", line => line with { Modifiers = [.. line.Modifiers, c.Modifiers[0]] })],
        Condition.ReferralRequired => [OfClaim(ChangeSize.Statement, "with a referring provider", claim => claim with { ReferringProvider = new Provider { Id = Stated } })],
        Condition.OtherPayerStated => [OfClaim(ChangeSize.Statement, "with what the other payer paid", StateOtherPayer)],
        Condition.MaxUnitsPerLine c => [Units(facts, c.Max)],
        Condition.MaxUnitsPerDay c => UnitsOfDay(facts, c.Max - (ServiceCounts.UnitsOnDay(facts, scope) - facts.Line.Units)),
        Condition.MaxChargePerLine c => [OfLine(ChangeSize.Number, facts, Text($"a charge of {c.Max:0.##} instead of {facts.Line.Charge:0.##}"), line => line with { Charge = c.Max })],
        Condition.MaxPerMonths c => LaterDay(c, scope, facts, history),
        Condition.FiledWithinDays c => FiledEarlier(c, facts),
        Condition.MemberCovered => CoveredDay(facts),
        Condition.PlaceOfServiceIn c => c.Codes.Select(code => OfLine(
            ChangeSize.Circumstance, facts, $"place of service {code} instead of {facts.PlaceOfService}", line => line with { PlaceOfService = code })),
        Condition.DiagnosisIn c => [new ClaimChange(
            ChangeSize.Circumstance, $"line {facts.Line.Number}: a diagnosis {c.Ranges[0].First} beside the others", claim => ClaimEdits.WithDiagnosis(claim, facts.Line.Number, c.Ranges[0].First), facts.Line.Number, null)],
        Condition.NotBilledWith c => Companion(c, facts),
        Condition.AgeBetween => [Unchangeable(facts, "the age on the day of service cannot be changed")],
        Condition.SexIs => [Unchangeable(facts, "the member's sex cannot be changed")],
        _ => [],
    };

    private static ClaimChange Units(LineFacts facts, decimal units) => OfLine(
        ChangeSize.Number, facts, Text($"{units:0.##} {(units == 1 ? "unit" : "units")} instead of {facts.Line.Units:0.##}"), line => ClaimEdits.WithUnits(line, Math.Min(units, line.Units)));

    /// <summary>Nothing where the other lines of the day use the limit up.</summary>
    private static IEnumerable<ClaimChange> UnitsOfDay(LineFacts facts, decimal left) => left > 0 ? [Units(facts, left)] : [];

    /// <summary>The first day from which on the line would be within its limit.</summary>
    private static IEnumerable<ClaimChange> LaterDay(Condition.MaxPerMonths condition, ClauseScope scope, LineFacts facts, IReadOnlyList<PriorService> history)
    {
        if (facts is not { Day: { } day, Line.From: not null })
        {
            yield break;
        }

        for (var days = 1; days <= MostDaysLater; days++)
        {
            var by = days;
            var moved = ClaimEdits.WithLine(facts.Claim, facts.Line.Number, line => ClaimEdits.Moved(line, by));
            var then = new LineFacts(moved, moved.Lines.First(line => line.Number == facts.Line.Number));
            if (ConditionCheck.Check(condition, scope, then, history).Outcome == Outcome.Met)
            {
                yield return OfLine(ChangeSize.Circumstance, facts, Text($"on {day.AddDays(by):yyyy-MM-dd}, {by} days later"), line => ClaimEdits.Moved(line, by));
                yield break;
            }
        }
    }

    private static IEnumerable<ClaimChange> FiledEarlier(Condition.FiledWithinDays condition, LineFacts facts)
    {
        if ((facts.Claim.ServiceTo ?? facts.Line.To ?? facts.Day) is { } served)
        {
            var due = served.AddDays(condition.Days);
            yield return OfClaim(ChangeSize.Circumstance, Text($"filed by {due:yyyy-MM-dd}"), claim => claim with { SubmittedOn = due });
        }
    }

    private static IEnumerable<ClaimChange> CoveredDay(LineFacts facts)
    {
        var member = facts.Claim.Member;
        if (facts.Day is { } day)
        {
            var covered = day < member.CoverageStart ? member.CoverageStart.Value : Earlier(member.DeathDate, member.CoverageEnd) ?? day;
            yield return OfClaim(
                ChangeSize.Circumstance, Text($"a day of service of {covered:yyyy-MM-dd}, when the member was covered"), claim => ClaimEdits.Moved(claim, covered.DayNumber - day.DayNumber));
        }
    }

    private static IEnumerable<ClaimChange> Companion(Condition.NotBilledWith condition, LineFacts facts) =>
        ServiceCounts.CompanionOnDay(facts, condition.Services) is { } companion
            ? [new ClaimChange(ChangeSize.Line, $"without line {companion.Number}", claim => ClaimEdits.WithoutLine(claim, companion.Number), facts.Line.Number, null)]
            : [];

    private static Claim StateOtherPayer(Claim claim) => claim with
    {
        OtherPayers = [.. claim.OtherPayers.Select(payer => payer is { Responsibility: "P", Paid: null } ? payer with { Paid = 0 } : payer)],
    };

    private static ClaimChange OfLine(ChangeSize size, LineFacts facts, string text, Func<ServiceLine, ServiceLine> edit) => new(
        size, $"line {facts.Line.Number}: {text}", claim => ClaimEdits.WithLine(claim, facts.Line.Number, edit), facts.Line.Number, null);

    private static ClaimChange OfClaim(ChangeSize size, string text, Func<Claim, Claim> edit) => new(size, text, edit, null, null);

    private static ClaimChange Unchangeable(LineFacts facts, string text) => new(ChangeSize.None, $"line {facts.Line.Number}: {text}", claim => claim, facts.Line.Number, null);

    private static bool IsAboutClaim(Condition condition) =>
        condition is Condition.FiledWithinDays or Condition.MemberCovered or Condition.OtherPayerStated or Condition.ReferralRequired;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
