using System.Globalization;

using Claims.ClauseModel.Policies;
using Claims.Codes;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>Reads families.csv: HCPCS level II families are filled with the catalogue's billable codes, numbered and dental ones with the services of services.csv.</summary>
internal static class ServiceFamilyTable
{
    /// <summary>One family in so many is kept for evaluation.</summary>
    private const int HeldOutOneIn = 5;

    /// <summary>Codes of a family are together about as frequent as one service of services.csv.</summary>
    private const double FamilyWeight = 2.5;

    /// <summary>Standard deviation of the logarithm of usual charges within a family.</summary>
    private const double ChargeSpread = 0.5;

    private static readonly DateOnly ValidOn = new(2026, 1, 1);

    public static IReadOnlyList<ServiceFamily> Read(IEnumerable<string[]> rows, IReadOnlyList<ServiceEntry> listed)
    {
        var catalogue = CodeCatalogue.Load();
        var families = new List<ServiceFamily>();
        foreach (var row in rows)
        {
            var ends = row[0].Split('-');
            var range = new CodeRange(ends[0], ends[1]);
            var own = listed.Where(service => service.System is CodeSystem.Hcpcs or CodeSystem.Cdt && range.Contains(service.Code)).ToList();
            var services = char.IsAsciiDigit(ends[0][0]) || ends[0][0] == 'D' ? own : [.. own, .. Fill(row, range, catalogue, own)];
            if (services.Count > 0)
            {
                families.Add(new ServiceFamily(range, row[1], row[2], services, IsHeldOut: families.Count % HeldOutOneIn == HeldOutOneIn - 2));
            }
        }

        return families;
    }

    private static List<ServiceEntry> Fill(string[] row, CodeRange range, CodeCatalogue catalogue, List<ServiceEntry> own)
    {
        var codes = catalogue.Codes(CodeSystem.Hcpcs)
            .Where(code => range.Contains(code) && own.TrueForAll(service => service.Code != code))
            .Where(code => catalogue.IsBillable(CodeSystem.Hcpcs, code) && catalogue.Exists(CodeSystem.Hcpcs, code, ValidOn))
            .ToList();
        var ages = row[8].Split('-');
        return codes.ConvertAll(code => new ServiceEntry(
            code,
            CodeSystem.Hcpcs,
            row[3],
            row[3] == "optical" ? ClaimKind.Vision : ClaimKind.Professional,
            UsualCharge(decimal.Parse(row[6], CultureInfo.InvariantCulture), code),
            int.Parse(row[7], CultureInfo.InvariantCulture),
            row[4].Split(','),
            row[5],
            int.Parse(ages[0], CultureInfo.InvariantCulture),
            int.Parse(ages[1], CultureInfo.InvariantCulture),
            row[9] switch { "F" => Sex.Female, "M" => Sex.Male, _ => Sex.Unknown },
            FamilyWeight / codes.Count));
    }

    /// <summary>The same for a code in every run.</summary>
    private static decimal UsualCharge(decimal ofFamily, string code) =>
        Math.Round(ofFamily * (decimal)Math.Exp(ChargeSpread * Draw.For(0, $"charge/{code}", 0).Normal()), 2);
}
