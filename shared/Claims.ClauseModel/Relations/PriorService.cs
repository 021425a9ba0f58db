namespace Claims.ClauseModel.Relations;

/// <summary>A service that the member had before, on another claim.</summary>
/// <param name="Provider">Who billed it, as <see cref="Contracts.Provider.Id"/>.</param>
/// <param name="Charge">What was charged for its line.</param>
public sealed record PriorService(string Code, DateOnly Day, string? Provider = null, decimal? Charge = null)
{
    public decimal Units { get; init; } = 1;

    /// <summary>Number of the claim that it stood on, where it is known.</summary>
    public string? ClaimNumber { get; init; }

    /// <summary>Number of its line on that claim, where it is known.</summary>
    public int? Line { get; init; }
}
