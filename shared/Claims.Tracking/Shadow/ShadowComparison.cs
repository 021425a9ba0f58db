using System.Globalization;

using Claims.Statistics;
using Claims.Tracking.Figures;

namespace Claims.Tracking.Shadow;

/// <summary>A challenger beside the model in use, on the judged claims that both scored.</summary>
/// <param name="Calls">What they called all claims, judged or not.</param>
/// <param name="Judged">Judged claims.</param>
/// <param name="Drawn">Those of them that were drawn for review, which the differences stand on.</param>
/// <param name="Right">Judged claims by who called them rightly, unweighted.</param>
/// <param name="Differences">Every measure, in the order of <see cref="Measure"/>.</param>
/// <param name="Primary">Measure that decides.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="Statement">The same in words.</param>
public sealed record ShadowComparison(
    PairedCalls Calls, int Judged, int Drawn, RightCalls Right, IReadOnlyList<MeasureDifference> Differences, Measure Primary, ShadowVerdict Verdict, string Statement)
{
    public const int Replicates = 400;

    /// <summary>Fewest drawn claims for a verdict: with fewer the intervals do not hold well enough.</summary>
    public const int FewestClaims = 100;

    private const double Alpha = 0.05;

    /// <summary>Drawn claims at which intervals for all days are tightest.</summary>
    private const double Tightest = 1_000;

    /// <param name="claims">Judged claims; the same ones in the same order give the same bits.</param>
    /// <param name="calls">Of all claims.</param>
    /// <param name="costs">Prices of wrong calls.</param>
    /// <param name="primary">Measure that decides; one that has a better and a worse.</param>
    /// <param name="seed">Of the draws.</param>
    public static ShadowComparison Of(IReadOnlyList<PairedClaim> claims, PairedCalls calls, Costs costs, Measure primary = Measure.CostPerClaim, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(calls);
        if (primary.IsLargerBetter() is null)
        {
            throw new ArgumentOutOfRangeException(nameof(primary), primary, "has no better and worse");
        }

        var drawn = claims.Count(claim => claim.ReviewMillionths > 0);
        var sample = PairedSample.Of(claims);
        var (champion, challenger) = sample.Measure(costs);
        var replicates = sample.Redraw(costs, new Random(seed), Replicates).ToList();
        var differences = MeasureKind.All.Select(measure => Difference(measure, champion[measure], challenger[measure], replicates, drawn)).ToList();
        var obstacle = Obstacle(claims, calls, drawn);
        var verdict = obstacle is null ? differences[(int)primary].Verdict : ShadowVerdict.CannotTell;
        return new ShadowComparison(calls, claims.Count, drawn, RightCalls.Of(claims), differences, primary, verdict, obstacle ?? Say(verdict, differences[(int)primary], drawn));
    }

    private static MeasureDifference Difference(
        Measure measure, double? champion, double? challenger, List<(MeasureValues Champion, MeasureValues Challenger)> replicates, int drawn)
    {
        var sorted = replicates.Select(values => values.Challenger[measure] - values.Champion[measure]).OfType<double>().Order().ToArray();
        if (challenger - champion is not { } difference || sorted.Length == 0)
        {
            return new MeasureDifference(measure, champion, challenger, null, null, null);
        }

        var mean = sorted.Average();
        var reach = ConfidenceSequence.Radius(drawn, Alpha, Tightest) * Math.Sqrt(sorted.Average(value => (value - mean) * (value - mean)));
        return new MeasureDifference(
            measure,
            champion,
            challenger,
            difference,
            new Interval(Math.Min(difference, Quantile.Of(sorted, Alpha / 2)), Math.Max(difference, Quantile.Of(sorted, 1 - (Alpha / 2)))),
            new Interval(difference - reach, difference + reach));
    }

    /// <summary>Why no verdict can be given; null where one can.</summary>
    private static string? Obstacle(IReadOnlyList<PairedClaim> claims, PairedCalls calls, int drawn)
    {
        if (drawn < FewestClaims)
        {
            return Text($"Cannot tell: {drawn:N0} judged claims were drawn for review, and {FewestClaims} are needed.");
        }

        // What nobody has judged is no evidence, but most of the difference may lie there.
        var unjudged = (calls.OnlyChampion > 0 && !IsJudged(true, false)) || (calls.OnlyChallenger > 0 && !IsJudged(false, true));
        return unjudged ? "Cannot tell: of the claims that only one of the two flags, some kind has not been judged at all." : null;

        bool IsJudged(bool champion, bool challenger) =>
            claims.Any(claim => claim.ReviewMillionths > 0 && claim.ChampionCall == champion && claim.ChallengerCall == challenger);
    }

    private static string Say(ShadowVerdict verdict, MeasureDifference difference, int drawn)
    {
        var answer = verdict switch
        {
            ShadowVerdict.ChallengerBetter => "The challenger is better",
            ShadowVerdict.ChallengerWorse => "The challenger is worse",
            _ => "Cannot tell",
        };
        return difference is { Difference: { } value, Always: { } always }
            ? Text($"{answer}: {difference.Measure.Name()} {difference.Champion:0.0000} becomes {difference.Challenger:0.0000}, by {value:+0.0000;-0.0000;0} [{always.Low:0.0000}, {always.High:0.0000}] on {drawn:N0} judged claims.")
            : Text($"{answer}: {difference.Measure.Name()} is not defined on the {drawn:N0} judged claims.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
