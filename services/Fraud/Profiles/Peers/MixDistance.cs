using Claims.Statistics;
using Claims.Statistics.Sketches;

namespace Claims.Fraud.Profiles.Peers;

/// <summary>Distances of mixes, see <see cref="MixDeviation"/>.</summary>
public static class MixDistance
{
    /// <summary>Null where the provider or the others have nothing.</summary>
    /// <param name="own">The provider's mix.</param>
    /// <param name="group">Mix of its group. Where that was read before the provider had all its claims, the provider is held against the group as it was.</param>
    /// <param name="items">Number of things that the provider's mix is counted from.</param>
    public static double? Of(HashedCounts own, HashedCounts group, long items)
    {
        var isHeld = IsHeld(own.Counts, group.Counts);
        var others = (double)group.Total - (isHeld ? own.Total : 0);
        if (others <= 0 || own.Total <= 0 || items <= 0)
        {
            return null;
        }

        Span<double> mine = stackalloc double[own.Counts.Length];
        Span<double> theirs = stackalloc double[own.Counts.Length];
        var used = 0;
        for (var i = 0; i < mine.Length; i++)
        {
            mine[i] = own.Counts[i] / (double)own.Total;
            theirs[i] = (group.Counts[i] - (isHeld ? own.Counts[i] : 0)) / others;
            used += mine[i] + theirs[i] > 0 ? 1 : 0;
        }

        var otherItems = others * items / own.Total;
        var byChance = (used - 1) / (8.0 * Math.Log(2)) * ((1.0 / items) + (1 / otherItems));
        return Math.Sqrt(Math.Max(0, JensenShannon.Divergence(mine, theirs) - byChance));
    }

    private static bool IsHeld(ReadOnlySpan<long> own, ReadOnlySpan<long> group)
    {
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i] > group[i])
            {
                return false;
            }
        }

        return true;
    }
}
