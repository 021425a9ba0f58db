namespace Claims.Statistics.Drift;

/// <summary>How far the numbers of one sample have to be moved to become the other (Kantorovich 1942; Vaserstein 1969).</summary>
public static class Wasserstein
{
    /// <summary>W₁ = ∫ |F₁ − F₂|, in the unit of the numbers; null where a side is empty.</summary>
    public static double? Distance(PairedCounts counts)
    {
        var (first, second) = (counts.First.Sum(), counts.Second.Sum());
        if (first <= 0 || second <= 0)
        {
            return null;
        }

        var (below, sum) = ((First: 0.0, Second: 0.0), 0.0);
        for (var i = 0; i + 1 < counts.Values.Count; i++)
        {
            below = (below.First + counts.First[i], below.Second + counts.Second[i]);
            sum += Math.Abs((below.First / first) - (below.Second / second)) * (counts.Values[i + 1] - counts.Values[i]);
        }

        return sum;
    }
}
