namespace Claims.ProviderModel.Features;

/// <summary>A provider as numbers, not yet encoded.</summary>
/// <param name="Claims">One row of <see cref="ClaimFeatures"/> for each claim.</param>
/// <param name="Totals">The totals of the file, then <see cref="ProviderSummary"/>.</param>
public sealed record ProviderRow(string Id, IReadOnlyList<double[]> Claims, double[] Totals, bool? IsFraud);
