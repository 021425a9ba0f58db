using System.Collections.Concurrent;

using Claims.Statistics;
using Claims.Statistics.Sketches;

namespace Claims.Fraud.Profiles.Peers;

/// <summary>A group of providers to hold one of them against. Does not change; many threads may ask at once.</summary>
/// <param name="Scope">How wide the group is.</param>
/// <param name="Sketch">What its providers look like, the judged one among them.</param>
public sealed record PeerGroupSketch(PeerScope Scope, PeerSketch Sketch)
{
    private readonly ConcurrentDictionary<(int Measure, int Level), Standing?> _standings = new();

    /// <summary>Where a level stands among the others of the group, in levels; null where there are no others.</summary>
    /// <param name="measure">Place in <see cref="PeerMeasures.All"/>.</param>
    /// <param name="level">Level of a provider that is in the group.</param>
    public Standing? Of(int measure, int level) => _standings.GetOrAdd((measure, level), key => Reckon(Sketch.Levels(key.Measure), key.Level, PeerMeasures.All[key.Measure].LeastSpread));

    /// <summary>Number of the other providers.</summary>
    public long Others => Math.Max(0, Sketch.Providers - 1);

    private static Standing? Reckon(CountHistogram levels, int own, double leastSpread)
    {
        var others = new List<(double Value, long Count)>(levels.Length);
        var (below, count) = (0.0, 0L);
        for (var i = 0; i < levels.Length; i++)
        {
            var (level, providers) = (levels.Values[i], levels.Counts[i] - (levels.Values[i] == own ? 1 : 0));
            if (providers > 0)
            {
                others.Add((level, providers));
                count += providers;
                below += level < own ? providers : level == own ? providers / 2.0 : 0;
            }
        }

        return count == 0 ? null : new Standing(count, RobustOutlier.Median(others), RobustOutlier.Score(own, others, leastSpread), below / count);
    }

    /// <summary>A place among peers.</summary>
    /// <param name="Others">Providers that have the measure.</param>
    /// <param name="Median">Their median level.</param>
    /// <param name="Score">Robust z (median and median absolute deviation) of the level.</param>
    /// <param name="Percentile">Share of them below, half of the equals included.</param>
    public readonly record struct Standing(long Others, double Median, double Score, double Percentile);
}
