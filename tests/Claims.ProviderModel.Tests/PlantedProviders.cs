using Claims.ProviderModel.Features;

namespace Claims.ProviderModel.Tests;

/// <summary>Providers of whom the frauds have one claim that is both long and dear; neither alone says anything, nor do the totals.</summary>
internal static class PlantedProviders
{
    public static ProviderRows Of(int count, int seed)
    {
        var random = new Random(seed);
        return new ProviderRows(["total_reimb", "noise"], 2, [.. Enumerable.Range(0, count).Select(i => Provider(random, i))]);
    }

    private static ProviderRow Provider(Random random, int index)
    {
        var isFraud = random.NextDouble() < 0.3;
        var claims = Enumerable.Range(0, 3 + random.Next(6)).Select(_ => Claim(random, random.NextDouble() < 0.5)).ToList();
        if (isFraud)
        {
            claims[random.Next(claims.Count)] = Claim(random, true) with { Long = true };
        }

        return new ProviderRow(
            FormattableString.Invariant($"P{index:0000}"),
            [.. claims.Select(claim => claim.Row())],
            [random.NextDouble(), random.NextDouble()],
            isFraud);
    }

    private static Planted Claim(Random random, bool isDear) => new(random.NextDouble(), isDear, Long: !isDear && random.NextDouble() < 0.5);

    private sealed record Planted(double Noise, bool IsDear, bool Long)
    {
        public double[] Row() => [IsDear ? 900 + (50 * Noise) : 100 + (50 * Noise), Long ? 30 : 3, double.NaN, 1, 1, 50 + (20 * Noise), 2];
    }
}
