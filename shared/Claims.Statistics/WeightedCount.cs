namespace Claims.Statistics;

/// <summary>Cases counted with weights: a case that was drawn with probability π counts 1/π.</summary>
/// <param name="Sum">Sum of the weights.</param>
/// <param name="SumOfSquares">Sum of their squares.</param>
public readonly record struct WeightedCount(double Sum, double SumOfSquares)
{
    /// <summary>So many cases that would give as sure an answer if they weighed the same: (Σw)²/Σw² (Kish, "Survey Sampling", 1965).</summary>
    public double Effective => SumOfSquares > 0 ? Sum * Sum / SumOfSquares : 0;

    /// <summary><paramref name="cases"/> cases of the same weight.</summary>
    public static WeightedCount Of(double cases, double weight = 1) => new(cases * weight, cases * weight * weight);

    public static WeightedCount operator +(WeightedCount left, WeightedCount right) =>
        new(left.Sum + right.Sum, left.SumOfSquares + right.SumOfSquares);

    public static WeightedCount Add(WeightedCount left, WeightedCount right) => left + right;

    /// <summary>The share of this count in <paramref name="all"/>, which holds it; null where there is nothing to have a share in.</summary>
    public Estimate? ShareOf(WeightedCount all) => all.Sum > 0 ? WilsonInterval.Around(Math.Min(1, Sum / all.Sum), all.Effective) : null;
}
