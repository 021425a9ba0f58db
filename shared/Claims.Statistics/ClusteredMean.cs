using MathNet.Numerics.Distributions;

namespace Claims.Statistics;

/// <summary>
/// A mean of cases that come in clusters, such as the ratings of a reviewer: cases of one cluster are alike and tell less than as many of different ones. The variance is that of cluster sums of
/// residuals (Liang and Zeger, Biometrika 73, 1986), and where cases are clustered in two ways at once, V(first) + V(second) − V(both) (Cameron, Gelbach and Miller, "Robust inference with
/// multiway clustering", JBES 29, 2011), never less than either alone. Each part is multiplied by G/(G − 1) for its G clusters, and the mean is held against Student's t with one degree of
/// freedom less than the fewest clusters.
/// </summary>
/// <param name="Value">Weighted mean.</param>
/// <param name="Error">Its standard error; null with a single cluster, which cannot tell how others would differ.</param>
/// <param name="Cases">How many.</param>
/// <param name="Clusters">Of the way in which there are fewest.</param>
public sealed record ClusteredMean(double Value, double? Error, int Cases, int Clusters)
{
    private const double Tail = 0.975;

    /// <summary>Half the width of the 95 % interval; null with a single cluster.</summary>
    public double? Reach => Error is { } error ? error * StudentT.InvCDF(0, 1, Clusters - 1, Tail) : null;

    /// <summary>Null where there are no cases.</summary>
    /// <param name="cases">In one order, whatever order they came in: sums of floating-point numbers depend on it.</param>
    public static ClusteredMean? Of(IReadOnlyList<ClusteredCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        if (cases.Count == 0)
        {
            return null;
        }

        var weight = cases.Sum(item => item.Weight);
        var mean = cases.Sum(item => item.Weight * item.Value) / weight;
        var (first, second) = (Sums(item => item.First), Sums(item => item.Second));
        var clusters = Math.Min(first.Count, second.Count);
        return new ClusteredMean(mean, clusters > 1 ? Math.Sqrt(Math.Max(Math.Max(Variance(first), Variance(second)), Both(first, second))) : null, cases.Count, clusters);

        double Both(List<double> one, List<double> other) => Variance(one) + Variance(other) - Variance(Sums(item => (item.First, item.Second)));

        List<double> Sums<TKey>(Func<ClusteredCase, TKey> cluster) =>
            [.. cases.GroupBy(cluster, item => item.Weight * (item.Value - mean) / weight).Select(group => group.Sum())];
    }

    private static double Variance(List<double> sums) => sums.Sum(sum => sum * sum) * sums.Count / (sums.Count - 1);
}

/// <param name="Value">That is averaged.</param>
/// <param name="Weight">Above 0.</param>
/// <param name="First">Cluster that it belongs to.</param>
/// <param name="Second">Cluster of the other way; the same as <paramref name="First"/> where there is one way only.</param>
public readonly record struct ClusteredCase(double Value, double Weight, string First, string Second)
{
    /// <summary>A case that is clustered in one way and counts once.</summary>
    public static ClusteredCase Of(double value, string cluster) => new(value, 1, cluster, cluster);
}
