using System.Globalization;

using Claims.Contracts;
using Claims.Statistics;

namespace Claims.Tracking.Summaries;

/// <summary>
/// Holds two origins against each other by what reviewers preferred. Each claim counts once, for what most of its reviewers say, so that one which many looked at weighs no more; claims on which
/// neither is preferred count in no share and in no test.
/// </summary>
public static class SideBySide
{
    private const double Alpha = 0.05;

    /// <summary>Every pair that was compared, in the order of names. The latest of a reviewer on a claim counts; an origin beside itself tells nothing and is left out.</summary>
    public static IReadOnlyList<ComparedSummaries> Of(IEnumerable<SummaryComparison> comparisons) =>
    [
        .. comparisons
            .Where(comparison => comparison.Pair.One != comparison.Pair.Other)
            .GroupBy(comparison => comparison.Pair)
            .OrderBy(pair => pair.Key.One, s_byName).ThenBy(pair => pair.Key.Other, s_byName)
            .Select(pair => Of(pair.Key, [.. pair.GroupBy(comparison => (comparison.ClaimId, comparison.Reviewer)).Select(Latest)])),
    ];

    private static readonly Comparer<SummaryOrigin> s_byName = Comparer<SummaryOrigin>.Create(OriginPair.Compare);

    private static SummaryComparison Latest(IEnumerable<SummaryComparison> same) =>
        same.OrderBy(comparison => comparison.ComparedAt).ThenBy(comparison => comparison.ComparisonId, StringComparer.Ordinal).Last();

    private static ComparedSummaries Of(OriginPair pair, List<SummaryComparison> standing)
    {
        var claims = standing.GroupBy(comparison => comparison.ClaimId, StringComparer.Ordinal).Select(claim => Math.Sign(claim.Sum(comparison => comparison.Preferred))).ToList();
        var (one, other) = (claims.Count(claim => claim > 0), claims.Count(claim => claim < 0));
        var decided = standing.Where(comparison => comparison.Preferred != 0).ToList();
        var always = FairCoin.AlwaysPValue(one, other);
        var verdict = always > Alpha ? SummaryVerdict.CannotTell : one > other ? SummaryVerdict.OneBetter : SummaryVerdict.OtherBetter;
        return new ComparedSummaries
        {
            One = pair.One,
            Other = pair.Other,
            Comparisons = standing.Count,
            Claims = claims.Count,
            OneWins = one,
            OtherWins = other,
            Undecided = claims.Count - one - other,
            OneShare = Share(one, one + other),

            // McNemar's exact test of discordant pairs is the sign test.
            PValue = McNemar.PValue(one, other),
            AlwaysPValue = always,
            FirstShownShare = Share(decided.Count(comparison => comparison.Preferred > 0 == comparison.IsOneShownFirst), decided.Count),
            Verdict = verdict,
            Statement = Say(pair, verdict, one, other, claims.Count, always),
        };
    }

    private static MeasuredMean? Share(int part, int all) => all == 0 ? null : SummaryWindow.Share(part, all);

    private static string Say(OriginPair pair, SummaryVerdict verdict, int one, int other, int claims, double always)
    {
        var answer = verdict switch
        {
            SummaryVerdict.OneBetter => $"{Name(pair.One)} is better",
            SummaryVerdict.OtherBetter => $"{Name(pair.Other)} is better",
            _ => "Cannot tell",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{answer}: of {claims:N0} compared claims {Name(pair.One)} was preferred on {one:N0}, {Name(pair.Other)} on {other:N0}, neither on {claims - one - other:N0} (p = {always:0.000}, however often one looks).");
    }

    private static string Name(SummaryOrigin origin) => $"{origin.Provider} {origin.Version}";
}
