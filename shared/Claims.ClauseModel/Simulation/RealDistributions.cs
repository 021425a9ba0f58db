using System.Globalization;

using Claims.ClauseModel.Simulation.Distributions;
using Claims.ClauseModel.Simulation.Tables.Building;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>
/// What real claims look like, to draw from: hospital stays from CMS's DE-SynPUF (institutional), encounters and prescriptions from Synthea (the other kinds).
/// Tables tell nothing that fewer than 11 people have in common. Immutable; safe for many threads; the same <see cref="Random"/> gives the same draws.
/// </summary>
public sealed class RealDistributions
{
    private static readonly Lazy<RealDistributions> Shipped = new(() => new RealDistributions(TableSet.Shipped()));

    private readonly IReadOnlyDictionary<string, BackOffTable> _inpatient;
    private readonly IReadOnlyDictionary<string, BackOffTable> _encounters;
    private readonly InpatientDistribution _stays;
    private readonly EncounterDistribution _visits;
    private readonly Dictionary<string, DayDistribution> _days;

    private RealDistributions(IReadOnlyDictionary<string, string> tables)
    {
        _inpatient = TableSet.BackOffTables(tables[TableNames.Inpatient]);
        _encounters = TableSet.BackOffTables(tables[TableNames.Encounters]);
        _stays = new InpatientDistribution(_inpatient, TableSet.Amounts(tables[TableNames.InpatientAmounts]));
        _visits = new EncounterDistribution(_encounters, TableSet.Amounts(tables[TableNames.EncounterAmounts]));
        _days = Enum.GetValues<ClaimKind>().DistinctBy(Populations.Of).ToDictionary(
            Populations.Of,
            kind => new DayDistribution(Tables(kind)[TableNames.Month], Tables(kind)[TableNames.Weekday], Populations.Of(kind)),
            StringComparer.Ordinal);
    }

    /// <summary>From the summary tables that ship with the library; read once.</summary>
    public static RealDistributions Load() => Shipped.Value;

    /// <summary>From the public data itself.</summary>
    /// <param name="medicareDirectory">Folder of DE-SynPUF's inpatient claims and beneficiaries; null takes the shipped tables for them.</param>
    /// <param name="syntheaDirectory">Folder of Synthea's Claim and Patient resources as NDJSON; null takes the shipped tables for them.</param>
    /// <exception cref="FileNotFoundException">A folder is given and lacks a file.</exception>
    public static RealDistributions Build(string? medicareDirectory, string? syntheaDirectory)
    {
        var tables = new Dictionary<string, string>(TableSet.Shipped(), StringComparer.Ordinal);
        foreach (var (name, text) in SummaryTables.Build(medicareDirectory, syntheaDirectory))
        {
            tables[name] = text;
        }

        return new RealDistributions(tables);
    }

    /// <summary>Age in whole years on the first day, and sex.</summary>
    public (int Age, Sex Sex) Person(Random random, ClaimKind kind) =>
        PersonCell.Draw(random, Tables(kind)[TableNames.Person].Draw(random, Populations.Of(kind)));

    public int Age(Random random, ClaimKind kind) => Person(random, kind).Age;

    public Sex Sex(Random random, ClaimKind kind) => Person(random, kind).Sex;

    /// <summary>Month of the first day, 1 to 12.</summary>
    public int Month(Random random, ClaimKind kind) => Number(Tables(kind)[TableNames.Month].Draw(random, Populations.Of(kind)));

    public DayOfWeek Weekday(Random random, ClaimKind kind) => (DayOfWeek)Number(Tables(kind)[TableNames.Weekday].Draw(random, Populations.Of(kind)));

    /// <summary>A day of the period, its month and weekday as common as the tables have them.</summary>
    public DateOnly Day(Random random, ClaimKind kind, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(random);
        return _days[Populations.Of(kind)].Draw(random, from, to);
    }

    /// <summary>Two-letter state of a Medicare beneficiary.</summary>
    public string State(Random random) => _inpatient[TableNames.State].Draw(random, BackOffTable.All);

    public InpatientStay InpatientStay(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return _stays.Draw(random);
    }

    /// <summary>An encounter, or for <see cref="ClaimKind.Pharmacy"/> the encounter at which something was prescribed.</summary>
    /// <param name="kind">Not <see cref="ClaimKind.Institutional"/>, for which there is <see cref="InpatientStay"/>.</param>
    public OutpatientVisit Visit(Random random, ClaimKind kind)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(kind, ClaimKind.Institutional);
        return _visits.Draw(random, Populations.Of(kind));
    }

    /// <summary>Standard deviation of the natural logarithm of charges for the same thing.</summary>
    public double ChargeSpread(ClaimKind kind) => kind == ClaimKind.Institutional ? _stays.ChargeSpread : _visits.ChargeSpread;

    /// <summary>
    /// One person's claims of a kind: the days between each and the next, so one fewer than there are claims. Between hospital stays they count from
    /// discharge to the next admission. Medicare's cover three years, Synthea's a life.
    /// </summary>
    public IReadOnlyList<int> HistoryGaps(Random random, ClaimKind kind)
    {
        var tables = Tables(kind);
        var claims = Bucket.Draw(random, tables[TableNames.ClaimsOfPerson].Draw(random, Populations.Of(kind)));
        return [.. Enumerable.Range(1, claims - 1).Select(_ => Bucket.Draw(random, tables[TableNames.Gap].Draw(random, Populations.Of(kind))))];
    }

    private IReadOnlyDictionary<string, BackOffTable> Tables(ClaimKind kind) => kind == ClaimKind.Institutional ? _inpatient : _encounters;

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
