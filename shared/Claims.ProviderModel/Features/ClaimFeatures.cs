using Claims.ProviderModel.Data;

namespace Claims.ProviderModel.Features;

/// <summary>The numbers that the network reads of one claim. They depend on the claim alone, not on when it came.</summary>
public static class ClaimFeatures
{
    public static IReadOnlyList<string> Names { get; } = ["amount", "days", "amount_per_day", "diagnoses", "procedures", "age", "conditions"];

    /// <returns>One for each of <see cref="Names"/>, NaN where it is not known.</returns>
    public static double[] Of(ProviderClaim claim) =>
    [
        claim.Amount,
        claim.Days,
        AmountPerDay(claim),
        claim.Diagnoses,
        claim.Procedures,
        claim.Age ?? double.NaN,
        claim.Conditions ?? double.NaN,
    ];

    /// <summary>A claim of one day counts as one.</summary>
    public static double AmountPerDay(ProviderClaim claim) => claim.Amount / (claim.Days + 1);
}
