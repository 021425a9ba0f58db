namespace Claims.ClauseModel.Simulation;

/// <summary>What to simulate. The same options give the same claims, bit for bit.</summary>
public sealed record SimulationOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>Share of claims with a planted fault, in [0, 1].</summary>
    public double FaultRate { get; init; }

    /// <summary>First and last day of service.</summary>
    public DateOnly From { get; init; } = new(2026, 1, 1);

    public DateOnly To { get; init; } = new(2026, 9, 30);

    /// <summary>Members of the population.</summary>
    public int Members { get; init; } = 20_000;

    /// <summary>Providers for each specialty.</summary>
    public int ProvidersPerSpecialty { get; init; } = 40;

    /// <summary>Put before each claim number, so that runs do not collide.</summary>
    public string Prefix { get; init; } = "SIM";
}
