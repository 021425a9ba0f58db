namespace Claims.Fraud.History;

/// <summary>A service line as it is remembered: what is needed to recognise it when it is billed again.</summary>
public sealed record BilledLine
{
    public required string ClaimId { get; init; }

    /// <summary>0-based place of the line in its claim.</summary>
    public required int Position { get; init; }

    /// <summary>See <see cref="MemberKey"/>.</summary>
    public required long Member { get; init; }

    /// <summary>See <see cref="NumberKey"/>; of the claim.</summary>
    public required long Number { get; init; }

    /// <summary>Claim kind by name; a facility and a professional may both bill one service.</summary>
    public required string Kind { get; init; }

    /// <summary>See <see cref="ProviderKey"/>; the billing provider.</summary>
    public required string Provider { get; init; }

    public string? State { get; init; }
    public required string Code { get; init; }

    /// <summary>
    /// True where the code does not say what was done: a revenue code alone, or in a pharmacy claim no drug. Only an equal charge makes such a line the same.
    /// </summary>
    public required bool IsVague { get; init; }

    /// <summary>In ordinal order, with blanks between.</summary>
    public required string Modifiers { get; init; }

    public string? Tooth { get; init; }
    public string? Place { get; init; }

    /// <summary>First day of service as <see cref="DateOnly.DayNumber"/>.</summary>
    public required int Day { get; init; }

    /// <summary>Last day of service as <see cref="DateOnly.DayNumber"/>; never before the first.</summary>
    public required int LastDay { get; init; }

    public required long UnitsThousandths { get; init; }
    public required long ChargeCents { get; init; }
}
