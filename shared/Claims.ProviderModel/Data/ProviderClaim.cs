namespace Claims.ProviderModel.Data;

/// <summary>What the provider model sees of one claim. What is not known is null, never zero.</summary>
public sealed record ProviderClaim
{
    public required string Provider { get; init; }

    public required string ClaimId { get; init; }

    /// <summary>Whose claim it is; only whether two claims are of the same member matters.</summary>
    public required string Member { get; init; }

    /// <summary>First day of service.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Nights in a facility, or days from the first to the last service; at least 0.</summary>
    public required int Days { get; init; }

    /// <summary>What was paid, or charged where that is not known yet; the same for all claims of a model.</summary>
    public required double Amount { get; init; }

    public required int Diagnoses { get; init; }

    public required int Procedures { get; init; }

    /// <summary>Age of the member at the first service, in years.</summary>
    public double? Age { get; init; }

    /// <summary>Number of chronic conditions of the member.</summary>
    public int? Conditions { get; init; }
}
