namespace Claims.ClauseModel.Simulation;

/// <summary>Seeded draws. Each thing that is simulated has a generator of its own, so that the i-th claim depends on the seed and i alone.</summary>
internal static class Draw
{
    /// <summary>A generator for one thing: its kind keeps members, providers and claims apart.</summary>
    public static Random For(int seed, string kind, int index)
    {
        // FNV-1a: string.GetHashCode differs from process to process.
        var hash = 2_166_136_261u;
        foreach (var part in $"{seed}/{kind}/{index}")
        {
            hash = (hash ^ part) * 16_777_619u;
        }

        return new Random((int)(hash & int.MaxValue));
    }

    public static T One<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>Earlier items are likelier: the first half of the draws fall on the first third.</summary>
    public static T Early<T>(this Random random, IReadOnlyList<T> items) => items[(int)(Math.Pow(random.NextDouble(), 1.6) * items.Count)];

    /// <summary>The same; null where there is none.</summary>
    public static string? EarlyOrNull(this Random random, IReadOnlyList<string> items) => items.Count > 0 ? random.Early(items) : null;

    public static T Weighted<T>(this Random random, IReadOnlyList<T> items, Func<T, double> weight)
    {
        var at = random.NextDouble() * items.Sum(weight);
        foreach (var item in items)
        {
            at -= weight(item);
            if (at < 0)
            {
                return item;
            }
        }

        return items[^1];
    }

    /// <summary>Standard normal, by Box and Muller (1958).</summary>
    public static double Normal(this Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
