using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Relations;

/// <summary>Counts over the lines of a claim, and over what the member had before.</summary>
internal static class ServiceCounts
{
    /// <summary>Modifiers that say that a service was distinct from the others of the day (CMS NCCI policy manual, chapter 1).</summary>
    private static readonly string[] Distinct = ["59", "XE", "XP", "XS", "XU", "25", "57"];

    public static bool IsDistinct(string modifier) => Distinct.Contains(modifier);

    /// <summary>Units of the scope's services on the line's day.</summary>
    public static decimal UnitsOnDay(LineFacts facts, ClauseScope scope) =>
        SameDay(facts).Where(line => IsSameService(facts, line, scope)).Sum(line => line.Units);

    /// <summary>
    /// Services of the scope in the months up to and including the line's day: one for each line of the claim and each earlier service,
    /// the later lines of the same claim not counted, so that the line that goes over the limit is the one that breaks it.
    /// </summary>
    public static int WithinMonths(LineFacts facts, ClauseScope scope, int months, IReadOnlyList<PriorService> history)
    {
        if (facts.Day is not { } day)
        {
            return 1;
        }

        var since = months >= 12 * (day.Year - 1) ? DateOnly.MinValue : day.AddMonths(-months);
        var inClaim = facts.Claim.Lines.Count(line =>
            Day(facts, line) is { } other && other > since
            && (other < day || (other == day && line.Number <= facts.Line.Number))
            && IsSameService(facts, line, scope));
        var before = history.Count(prior => prior.Day > since && prior.Day <= day && IsSameCode(facts, prior.Code, scope));
        return inClaim + before;
    }

    /// <summary>A line of the same day whose service may not stand beside this one, or null. Modifiers for distinct services excuse either line.</summary>
    public static ServiceLine? CompanionOnDay(LineFacts facts, IReadOnlyList<CodeRange> services) =>
        facts.Line.Modifiers.Any(Distinct.Contains)
            ? null
            : SameDay(facts).FirstOrDefault(line =>
                line.Number != facts.Line.Number && LineFacts.HasServiceIn(line, services) && !line.Modifiers.Any(Distinct.Contains));

    private static IEnumerable<ServiceLine> SameDay(LineFacts facts) =>
        facts.Claim.Lines.Where(line => line.Number == facts.Line.Number || (facts.Day is not null && Day(facts, line) == facts.Day));

    private static DateOnly? Day(LineFacts facts, ServiceLine line) => line.From ?? facts.Claim.ServiceFrom;

    /// <summary>A clause that names no services limits each service by itself.</summary>
    private static bool IsSameService(LineFacts facts, ServiceLine line, ClauseScope scope) =>
        scope.Services.Count > 0 ? LineFacts.HasServiceIn(line, scope.Services) : line.Code == facts.Line.Code;

    private static bool IsSameCode(LineFacts facts, string code, ClauseScope scope) => scope.Services.Count > 0
        ? scope.Services.Any(range => range.First.Length == code.Length && range.Contains(code))
        : code == facts.Line.Code;
}
