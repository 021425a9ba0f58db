using System.Globalization;

using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>The tables that simulated claims are drawn from: services as they are usually billed, families of services, and diagnoses that explain them.</summary>
public sealed class SimulationTables
{
    private static readonly Lazy<SimulationTables> Shipped = new(Read);

    private SimulationTables(IReadOnlyList<ServiceEntry> services, IReadOnlyDictionary<string, IReadOnlyList<string>> diagnoses)
    {
        Families = ServiceFamilyTable.Read(Rows("families.csv"), services);
        var listed = services.Select(service => service.Code).ToHashSet(StringComparer.Ordinal);
        Services = [.. services, .. Families.SelectMany(family => family.Services).Where(service => listed.Add(service.Code))];
        Diagnoses = diagnoses;
    }

    /// <summary>Each service once: those of services.csv, then those of the families.</summary>
    public IReadOnlyList<ServiceEntry> Services { get; }

    /// <summary>What generated policies write about.</summary>
    public IReadOnlyList<ServiceFamily> Families { get; }

    /// <summary>ICD-10-CM codes of each group, common ones first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Diagnoses { get; }

    /// <summary>The tables that ship with the library, read once.</summary>
    public static SimulationTables Load() => Shipped.Value;

    private static SimulationTables Read() => new(
        Rows("services.csv").Select(ReadService).ToList(),
        Rows("diagnoses.csv").ToDictionary(row => row[0], row => (IReadOnlyList<string>)row[1].Split(','), StringComparer.Ordinal));

    private static ServiceEntry ReadService(string[] row)
    {
        var ages = row[8].Split('-');
        return new ServiceEntry(
            row[0],
            Enum.Parse<CodeSystem>(row[1]),
            row[2],
            Enum.Parse<ClaimKind>(row[3]),
            decimal.Parse(row[4], CultureInfo.InvariantCulture),
            int.Parse(row[5], CultureInfo.InvariantCulture),
            row[6].Split(',', StringSplitOptions.RemoveEmptyEntries),
            row[7],
            int.Parse(ages[0], CultureInfo.InvariantCulture),
            int.Parse(ages[1], CultureInfo.InvariantCulture),
            row[9] switch { "F" => Sex.Female, "M" => Sex.Male, _ => Sex.Unknown },
            double.Parse(row[10], CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(SimulationTables).Assembly.GetManifestResourceStream($"Claims.ClauseModel.Simulation.Tables.{name}")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Length > 0)
            {
                yield return line.Split(';');
            }
        }
    }
}
