using Claims.Tracking.Drift;

using MathNet.Numerics.Distributions;

namespace Claims.Tracking.Trials;

/// <summary>
/// Days of made claims: 20 features with categories, 12 with numbers and 8 with masses. The mix of each wanders from day to day around a fixed mean (a first-order autoregression of
/// its log-odds, half of the variance common to all features), and weekends have their own: claims of one day, near days and features are alike without any drift.
/// </summary>
public sealed class DrawnDays
{
    /// <summary>The feature that drift is planted in.</summary>
    public const string Planted = "category 0";

    /// <summary>The category that its drift makes more frequent.</summary>
    public const string PlantedName = "name 1";

    private const int Categories = 20;
    private const int Numbers = 12;
    private const int Features = 40;
    private const int Names = 8;
    private const int Values = 20;

    /// <summary>Claims of a weekday and of a day at the weekend, by those of a day on average.</summary>
    private static readonly (double Weekday, double Weekend) Sizes = (1.2, 0.5);

    private readonly Random _random;
    private readonly int _claims;
    private readonly double _correlation;
    private readonly double _spread;

    /// <summary>[features, and one for what is common][names] part of the log-odds that is the day's.</summary>
    private readonly double[,] _mix = new double[Features + 1, Names];

    private int _day;

    /// <param name="claims">Claims of a day, on average.</param>
    /// <param name="correlation">Of a day's mix with that of the day before, in [0, 1).</param>
    /// <param name="spread">Standard deviation of the log-odds that comes of the day; 0: claims are independent.</param>
    /// <param name="seed">Of this life.</param>
    public DrawnDays(int claims, double correlation, double spread, int seed)
    {
        _random = new Random(seed);
        (_claims, _correlation, _spread) = (claims, correlation, spread);
        Wander(0);
    }

    /// <summary>The next day.</summary>
    /// <param name="shift">Planted drift: added to the log-odds of <see cref="PlantedName"/> in <see cref="Planted"/>.</param>
    public DriftProfile Next(double shift = 0)
    {
        var profile = new DriftProfile();
        var size = _claims * (_day % 7 < 5 ? Sizes.Weekday : Sizes.Weekend);
        for (var feature = 0; feature < Features; feature++)
        {
            var shares = Shares(feature, feature == 0 ? shift : 0);
            for (var bin = 0; bin < shares.Length; bin++)
            {
                Add(profile, feature, bin, size * shares[bin]);
            }
        }

        Wander(_correlation);
        _day++;
        return profile;
    }

    private static bool IsNumber(int feature) => feature is >= Categories and < Categories + Numbers;

    private void Add(DriftProfile profile, int feature, int bin, double mean)
    {
        if (feature < Categories)
        {
            profile.Add($"category {feature}", $"name {bin}", (long)Poisson.Sample(_random, mean));
        }
        else if (IsNumber(feature))
        {
            profile.Add($"number {feature}", (long)(100 * Math.Pow(1.3, bin)), Poisson.Sample(_random, mean));
        }
        else
        {
            profile.AddMass($"mass {feature}", $"clause {bin}", Math.Max(0, Normal.Sample(_random, mean, Math.Sqrt(mean) / 2)));
        }
    }

    /// <summary>Names are the rarer the later; numbers are around the middle and move as a whole.</summary>
    private double[] Shares(int feature, double shift)
    {
        var weights = new double[IsNumber(feature) ? Values : Names];
        for (var bin = 0; bin < weights.Length; bin++)
        {
            var week = _day % 7 >= 5 && bin % 3 == feature % 3 ? 2 * _spread : 0;
            weights[bin] = Math.Exp(week + (IsNumber(feature) ? Value(feature, bin) : Name(feature, bin) + (bin == 1 ? shift : 0)));
        }

        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    private double Name(int feature, int bin) => (-0.4 * bin) + ((_mix[feature, bin] + _mix[Features, bin]) / Math.Sqrt(2));

    private double Value(int feature, int bin)
    {
        var place = (2.0 * bin / (Values - 1)) - 1;
        return (-4 * place * place) + (place * (_mix[feature, 0] + _mix[Features, 0]));
    }

    private void Wander(double correlation)
    {
        for (var feature = 0; feature <= Features; feature++)
        {
            for (var name = 0; name < Names; name++)
            {
                var step = Normal.Sample(_random, 0, _spread);
                _mix[feature, name] = (correlation * _mix[feature, name]) + (Math.Sqrt(1 - (correlation * correlation)) * step);
            }
        }
    }
}
