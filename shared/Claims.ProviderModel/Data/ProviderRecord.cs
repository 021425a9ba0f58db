namespace Claims.ProviderModel.Data;

/// <summary>A provider as files have it.</summary>
/// <param name="Claims">In the order of their ids; there may be none.</param>
/// <param name="Totals">One number for each of <see cref="ProviderDataset.TotalNames"/>, NaN where it is missing.</param>
/// <param name="IsFraud">Its label, or null.</param>
public sealed record ProviderRecord(string Id, IReadOnlyList<ProviderClaim> Claims, double[] Totals, bool? IsFraud);
