using Claims.Statistics;
using Claims.Statistics.Sketches;

namespace Claims.Fraud.Profiles.Peers;

/// <summary>Distances of mixes, see <see cref="MixDeviation"/>.</summary>
public static class MixDistance
{
    /// <summary>Null where the provider or the others have nothing.</summary>
    /// <param name="own">The provider's mix.</param>
    /// <param name="group">Mix of its group, which holds its own as far as it knew it.</param>
    /// <param name="items">Number of things that the provider's mix is counted from.</param>
    public static double? Of(HashedCounts own, HashedCounts group, long items)
    {
        Span<double> others = stackalloc double[own.Counts.Length];
        Span<double> mine = stackalloc double[own.Counts.Length];
        var (total, used) = (0.0, 0);
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = Math.Max(0, group.Counts[i] - own.Counts[i]);
            mine[i] = own.Counts[i];
            total += others[i];
            used += others[i] + mine[i] > 0 ? 1 : 0;
        }

        if (total == 0 || own.Total <= 0 || items == 0)
        {
            return null;
        }

        for (var i = 0; i < others.Length; i++)
        {
            others[i] /= total;
            mine[i] /= own.Total;
        }

        var byChance = (used - 1) / (8.0 * items * Math.Log(2));
        return Math.Sqrt(Math.Max(0, JensenShannon.Divergence(mine, others) - byChance));
    }
}
