using System.Globalization;
using Claims.ClauseModel.Relations;
using Claims.ClauseModel.Scoring.Attending;
using Claims.ClauseModel.Scoring.Profiles;
using Claims.Contracts;

namespace Claims.ClauseModel.Scoring;

/// <summary>Says in words and numbers which parts of the distance make a line unusual. Holds no name and no free text of the claim.</summary>
internal static class ScoreReasons
{
    /// <summary>Parts smaller than this share of a line's distance are left out, broken conditions excepted.</summary>
    private const double LeastPart = 0.05;

    private const int MostReasons = 10;

    /// <summary>The reasons of all lines of a claim, largest first.</summary>
    public static IReadOnlyList<Reason> Of(IEnumerable<ScoredLine> lines, ClaimReading reading, RiskCalibration calibration) =>
        [.. lines.SelectMany(Of).Concat(RiskReasons.Of(reading, calibration)).OrderByDescending(reason => reason.Weight).ThenBy(reason => reason.LineNumber).Take(MostReasons)];

    private static IEnumerable<Reason> Of(ScoredLine line)
    {
        var (attention, pattern, profile, parts) = line;
        var number = attention.Number;
        var total = parts.Profile + parts.Exclusion + parts.Broken + parts.Null + parts.Entropy;
        var direction = pattern.Entropy > profile.Entropy ? "more scattered" : "more gathered";
        var unusual = new[]
        {
            new Reason(
                ReasonCodes.NoClauseGoverns,
                Text($"no clause takes {pattern.Null:P0} of the attention; usual for {attention.ServiceKind} is {profile.Null:P0}"),
                parts.Null,
                number),
            new Reason(
                ReasonCodes.UnlikeProfile,
                Text($"attention over kinds of clauses is {parts.Profile:0.00} (of 1) away from what is usual for {attention.ServiceKind}"),
                parts.Profile,
                number),
            new Reason(
                ReasonCodes.UnusualSpread,
                Text($"attention is {direction} than usual: {pattern.Entropy:0.00} against {profile.Entropy:0.00} (of 1)"),
                parts.Entropy,
                number),
        };
        return Broken(line).Concat(unusual.Where(reason => reason.Weight > LeastPart * total));
    }

    /// <summary>One reason for each clause with a broken condition, in proportion to the attention on it.</summary>
    private static IEnumerable<Reason> Broken(ScoredLine line)
    {
        var (attention, pattern, profile, parts) = line;
        for (var c = 0; c < attention.Relations.Count; c++)
        {
            var relation = attention.Relations[c];
            if (relation.Conditions.FirstOrDefault(condition => condition.Outcome == Outcome.Broken && condition.IsAboutClaim == (attention.Number is null)) is not { } broken)
            {
                continue;
            }

            var isExclusion = relation.Clause.Kind == Policies.ClauseKind.Exclusion;
            var (part, whole, usual) = isExclusion
                ? (parts.Exclusion, pattern.Exclusion, profile.Exclusion)
                : (parts.Broken, pattern.Broken, profile.Broken);
            var share = attention.Weights[c];
            yield return new Reason(
                isExclusion ? ReasonCodes.AttentionOnExclusion : IsNumber(broken) ? ReasonCodes.BrokenLimit : ReasonCodes.BrokenCondition,
                Text($"{share:P0} of the attention is on clause {relation.Clause.Id}: expected {broken.Expected}, found {broken.Actual}; ")
                    + Text($"usual on such clauses for {attention.ServiceKind} is {usual:P0}"),
                whole > 0 ? part * share / whole : 0,
                attention.Number,
                relation.Clause.Id);
        }
    }

    private static bool IsNumber(ConditionOutcome outcome) => outcome.Code
        is ViolationCodes.UnitsOverLineLimit or ViolationCodes.UnitsOverDayLimit or ViolationCodes.FrequencyOverLimit
        or ViolationCodes.ChargeOverLimit or ViolationCodes.AgeOutOfRange;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
