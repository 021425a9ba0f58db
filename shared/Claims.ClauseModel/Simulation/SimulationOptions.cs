namespace Claims.ClauseModel.Simulation;

/// <summary>What to simulate. The same options give the same claims, bit for bit.</summary>
public sealed record SimulationOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>Share of claims with a planted fault, in [0, 1].</summary>
    public double FaultRate { get; init; }

    /// <summary>Weight of each kind of fault; kinds that are not named weigh nothing. Without any, all weigh the same.</summary>
    public IReadOnlyDictionary<FaultKind, double> FaultMix { get; init; } = new Dictionary<FaultKind, double>();

    /// <summary>
    /// Weight of each difficulty. Not every kind has every difficulty: both mixes are met as nearly as the policy allows.
    /// </summary>
    public IReadOnlyDictionary<Difficulty, double> DifficultyMix { get; init; } = new Dictionary<Difficulty, double>
    {
        [Difficulty.Easy] = 0.40,
        [Difficulty.Medium] = 0.25,
        [Difficulty.Hard] = 0.35,
    };

    /// <summary>Whether claims come with what the member had before. Without it no fault is planted that only history shows.</summary>
    public bool History { get; init; } = true;

    /// <summary>
    /// Share of the clauses whose services their words describe that are seen without the codes, in [0, 1]. For policies given as pairs it says nothing.
    /// </summary>
    public double BlindedShare { get; init; }

    /// <summary>First and last day of service.</summary>
    public DateOnly From { get; init; } = new(2026, 1, 1);

    public DateOnly To { get; init; } = new(2026, 6, 30);

    /// <summary>Normal claims that would be filed after this day are filed on it: Ingest rejects what lies in the future.</summary>
    public DateOnly FiledBy { get; init; } = new(2026, 9, 30);

    /// <summary>Members of the population.</summary>
    public int Members { get; init; } = 20_000;

    /// <summary>Providers for each specialty.</summary>
    public int ProvidersPerSpecialty { get; init; } = 40;

    /// <summary>Put before each claim number, so that runs do not collide.</summary>
    public string Prefix { get; init; } = "SIM";
}
