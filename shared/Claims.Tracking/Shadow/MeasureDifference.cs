using Claims.Tracking.Figures;

namespace Claims.Tracking.Shadow;

/// <summary>A measure of two models on the same claims, weighted so that it speaks for all claims. Null where no claim defines it for both.</summary>
/// <param name="Measure">What.</param>
/// <param name="Champion">Of the model in use.</param>
/// <param name="Challenger">Of the other.</param>
/// <param name="Difference">The challenger's less the champion's.</param>
/// <param name="Fixed">95 % interval of the difference for somebody who looks once, at a moment that was set beforehand.</param>
/// <param name="Always">95 % interval of the difference for somebody who looks every day: with that probability all the intervals that are ever shown hold the true difference.</param>
public sealed record MeasureDifference(Measure Measure, double? Champion, double? Challenger, double? Difference, Interval? Fixed, Interval? Always)
{
    /// <summary>What the interval for all days says of the challenger.</summary>
    public ShadowVerdict Verdict => (Always, Measure.IsLargerBetter()) switch
    {
        ({ Low: > 0 }, true) or ({ High: < 0 }, false) => ShadowVerdict.ChallengerBetter,
        ({ High: < 0 }, true) or ({ Low: > 0 }, false) => ShadowVerdict.ChallengerWorse,
        _ => ShadowVerdict.CannotTell,
    };
}

/// <summary>What is known of a challenger.</summary>
public enum ShadowVerdict
{
    /// <summary>Too little is known, or the difference is small.</summary>
    CannotTell,

    ChallengerBetter,

    ChallengerWorse,
}
