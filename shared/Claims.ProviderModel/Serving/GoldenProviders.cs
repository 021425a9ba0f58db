using Claims.ProviderModel.Features;

namespace Claims.ProviderModel.Serving;

/// <summary>
/// Providers made up from the edges of the encodings, nobody's data: without claims, with one, and with many. Whoever serves a model must get the logits that the
/// networks in C# gave when it was trained.
/// </summary>
internal static class GoldenProviders
{
    private static readonly int[] ClaimCounts = [0, 1, 3, 17];

    public static IReadOnlyList<ProviderRow> Of(FeatureEncoding claims, FeatureEncoding totals) =>
        [.. ClaimCounts.Select((count, i) => new ProviderRow(
            FormattableString.Invariant($"golden{i}"), [.. Enumerable.Range(0, count).Select(claim => Row(claims, claim + i))], Row(totals, i), null))];

    /// <summary>Between two edges, other ones for each column; every seventh number is missing.</summary>
    private static double[] Row(FeatureEncoding encoding, int turn) =>
        [.. encoding.Parts.Select((part, column) => (column + turn) % 7 == 6 || part.Edges.Count == 0
            ? double.NaN
            : (part.Edges[(column + turn) % part.Edges.Count] + part.Edges[(column + turn + 1) % part.Edges.Count]) / 2)];
}
