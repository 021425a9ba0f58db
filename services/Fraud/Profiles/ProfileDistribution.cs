namespace Claims.Fraud.Profiles;

/// <summary>What a <see cref="ProviderProfile"/> keeps the spread of. Their order is that of storage: new ones are added at the end.</summary>
public enum ProfileDistribution
{
    /// <summary>Charge of a claim, and of a line, in hundredths of the currency.</summary>
    ClaimChargeCents,
    LineChargeCents,
    LineUnitThousandths,

    /// <summary>Lines of a claim.</summary>
    Lines,

    /// <summary>Age of the member in years.</summary>
    AgeYears,

    /// <summary>Nights of a stay.</summary>
    StayDays,

    /// <summary>Days from the last day of service until the claim was made.</summary>
    FilingDays,
}

/// <summary>The mixes of a <see cref="ProviderProfile"/>, as hashed counts.</summary>
public enum ProfileMix
{
    /// <summary>Lines by service code.</summary>
    Services,

    /// <summary>Diagnoses by the first three characters of the code, once for each claim.</summary>
    Diagnoses,

    /// <summary>Attention in millionths by policy and clause.</summary>
    Clauses,
}
