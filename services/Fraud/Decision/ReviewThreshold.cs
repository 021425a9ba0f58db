namespace Claims.Fraud.Decision;

/// <summary>
/// The risk from which on a review pays for itself: paying unseen loses risk · share · charge on average, a review costs its cost, and
/// both are equal at cost / (share · charge). Held within the least and the certain risk of the options.
/// </summary>
public static class ReviewThreshold
{
    public static double For(decimal charge, FraudOptions options)
    {
        var atStake = options.MissedShare * (double)charge;
        var breakEven = atStake > 0 ? options.ReviewCost / atStake : double.PositiveInfinity;
        return Math.Clamp(breakEven, options.MinimumRisk, options.CertainRisk);
    }
}
