using System.Globalization;

using Claims.Review.Console.Peers;
using Claims.Tracking.Reporting;

namespace Claims.Review.Console.Policies.Replay;

/// <summary>What a replay found, as tables.</summary>
public static class ReplayTables
{
    public static FigureTable Clauses(ReplayResult result) => FigureTable.Of(
        "by clause: claims that break it, and flags that come or go with it",
        ["clause", "broken now", "would be broken", "new flags", "flags that go"],
        result.ByClause.OrderByDescending(clause => clause.Value.Appeared + clause.Value.Vanished).ThenBy(clause => clause.Key, StringComparer.Ordinal).Select(clause => new[]
        {
            clause.Key == ReplayResult.NoClause ? "no condition: by the pattern of attention or the risk" : clause.Key,
            FigureText.Count(clause.Value.BrokenBefore),
            FigureText.Count(clause.Value.BrokenAfter),
            FigureText.Count(clause.Value.Appeared),
            FigureText.Count(clause.Value.Vanished),
        }));

    /// <summary>Every claim whose flag would come or go.</summary>
    public static FigureTable Claims(IReadOnlyList<ReplayedClaim> claims) => FigureTable.Of(
        "claims whose flag would come or go",
        ["claim", "flag", "risk now", "risk then", "p-value now", "p-value then", "broken now", "would be broken"],
        claims.Select(claim => new[]
        {
            claim.ClaimId,
            claim.After!.IsFlagged ? "comes" : "goes",
            Risk(claim.Before.Risk),
            Risk(claim.After.Risk),
            claim.Before.PValue.ToString("0.####", CultureInfo.InvariantCulture),
            claim.After.PValue.ToString("0.####", CultureInfo.InvariantCulture),
            Breaks(claim.Before),
            Breaks(claim.After),
        }));

    public static string Sentence(ReplayResult result) => result.Replayed == 0
        ? $"None of the last {FigureText.Count(result.LookedAt)} claims would be decided under it."
        : $"Of the last {FigureText.Count(result.LookedAt)} claims {FigureText.Count(result.Replayed)} would be decided under it: {FigureText.Count(result.Appeared)} flags would come and {FigureText.Count(result.Vanished)} would go; "
            + $"{FigureText.Count(result.FlaggedBefore)} are flagged now, {FigureText.Count(result.FlaggedAfter)} would be."
            + (result.Outside > 0 ? $" {FigureText.Count(result.Outside)} more are billed under the policy on days on which this version does not hold." : "");

    private static string Risk(double? risk) => risk is { } known ? FigureText.Value(known) : "";

    private static string Breaks(ReplayedScore score) => string.Join("; ", score.Breaks.Select(broken => $"{broken.ClauseId} {broken.Code}").Distinct(StringComparer.Ordinal));
}
