using Claims.Tracking.Figures;
using Claims.Tracking.Reporting;
using Claims.Tracking.Shadow;

namespace Claims.Review.Console.Performance;

/// <summary>A challenger beside the model in use, as a table.</summary>
public static class ChallengerShape
{
    public static FigureTable Table(ChallengerReport report) => FigureTable.Of(
        $"model in use {FigureText.Model(report.Champion)} and challenger {FigureText.Model(report.Challenger)}, for all claims",
        ["measure", "in use", "challenger", "difference", "95 % interval, whoever looks every day", "says"],
        report.Comparison.Differences.Where(difference => difference.Champion is not null || difference.Challenger is not null).Select(difference => new[]
        {
            FigureText.Name(difference.Measure.Name()),
            Text(difference.Champion),
            Text(difference.Challenger),
            Text(difference.Difference),
            difference.Always is { } always ? $"[{FigureText.Value(always.Low)}, {FigureText.Value(always.High)}]" : "",
            Verdict(difference.Verdict),
        }));

    public static string Sentence(ChallengerReport report)
    {
        var (calls, right) = (report.Comparison.Calls, report.Comparison.Right);
        return $"{report.Comparison.Statement} Both scored {FigureText.Count(calls.Claims)} claims: the challenger alone calls {FigureText.Count(calls.OnlyChallenger)} improper, the model in use alone {FigureText.Count(calls.OnlyChampion)}. "
            + $"Of {FigureText.Count(report.Comparison.Judged)} judged ones the challenger alone was right on {FigureText.Count(right.OnlyChallenger)}, the model in use alone on {FigureText.Count(right.OnlyChampion)}.";
    }

    private static string Verdict(ShadowVerdict verdict) => verdict switch
    {
        ShadowVerdict.ChallengerBetter => "challenger better",
        ShadowVerdict.ChallengerWorse => "challenger worse",
        _ => "cannot tell",
    };

    private static string Text(double? value) => value is { } known ? FigureText.Value(known) : "";
}
