namespace Claims.Fraud.Volume;

/// <summary>How much was billed: number of claims, and their charges in hundredths.</summary>
public readonly record struct BilledVolume(long Claims, long ChargeCents)
{
    /// <summary>What is left when <paramref name="part"/> is taken out.</summary>
    public BilledVolume Without(BilledVolume part) => new(Claims - part.Claims, ChargeCents - part.ChargeCents);

    /// <summary>Both together.</summary>
    public BilledVolume With(BilledVolume other) => new(Claims + other.Claims, ChargeCents + other.ChargeCents);

    /// <summary>In the unit of the measure: claims, or whole currency.</summary>
    public double In(Measure measure) => measure == Measure.Claims ? Claims : ChargeCents / 100.0;
}

public enum Measure { Claims, Charges }
