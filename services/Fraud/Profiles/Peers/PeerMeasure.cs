using Claims.Statistics.Sketches;

namespace Claims.Fraud.Profiles.Peers;

/// <summary>
/// Something that providers are compared by: a ratio of two sums of the profile. Peers are kept as counts of whole levels, reckoned with whole numbers only, so that
/// every machine puts a provider at the same level.
/// </summary>
public sealed class PeerMeasure
{
    private static readonly LogBuckets s_eighths = new(3);

    private readonly Func<ProviderProfile, long> _numerator;
    private readonly Func<ProviderProfile, long> _denominator;
    private readonly bool _isLinear;

    private PeerMeasure(string name, string text, double unit, double leastSpread, bool isLinear, Func<ProviderProfile, long> numerator, Func<ProviderProfile, long> denominator)
    {
        (Name, Text, Unit, LeastSpread, _isLinear, _numerator, _denominator) = (name, text, unit, leastSpread, isLinear, numerator, denominator);
    }

    /// <summary>In lower snake case; the name of its feature begins with it.</summary>
    public string Name { get; }

    /// <summary>For a person, as the subject of a sentence in the plural: "charges per claim".</summary>
    public string Text { get; }

    /// <summary>What a step of the ratio is worth: 0.01 where it is in hundredths.</summary>
    public double Unit { get; }

    /// <summary>Least unit of the robust z, in levels: among peers who nearly all agree, small differences mean nothing.</summary>
    public double LeastSpread { get; }

    /// <summary>True for shares: a level is a percent point. Else eight levels are a doubling.</summary>
    public bool IsShare => _isLinear;

    /// <summary>The ratio in its unit, rounded down, and the level that it is at; null where the profile has nothing to divide by.</summary>
    public (long Value, int Level)? Of(ProviderProfile profile)
    {
        var denominator = _denominator(profile);
        if (denominator <= 0)
        {
            return null;
        }

        var value = (long)((Int128)Math.Max(0, _numerator(profile)) / denominator);
        return (value, _isLinear ? (int)Math.Min(value, 1_000) : s_eighths.Of(value));
    }

    /// <summary>A ratio in the middle of a level, in whole units of what is measured.</summary>
    public double At(double level)
    {
        var (below, above) = (Middle((int)Math.Floor(level)), Middle((int)Math.Ceiling(level)));
        return Unit * (below + above) / 2;

        double Middle(int of) => _isLinear ? of : s_eighths.Middle(of);
    }

    /// <summary>Eight levels a doubling; half a doubling is the least spread.</summary>
    internal static PeerMeasure Ratio(string name, string text, double unit, Func<ProviderProfile, long> numerator, Func<ProviderProfile, long> denominator) =>
        new(name, text, unit, 4, false, numerator, denominator);

    /// <summary>A share in percent; five points are the least spread.</summary>
    internal static PeerMeasure Share(string name, string text, Func<ProviderProfile, long> part, Func<ProviderProfile, long> whole) =>
        new(name, text, 0.01, 5, true, profile => 100 * part(profile), whole);
}
