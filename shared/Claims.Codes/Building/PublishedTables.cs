using System.Globalization;
using Claims.Contracts;
using CsvHelper;

namespace Claims.Codes.Building;

/// <summary>
/// Reads the public-domain tables as CMS and NCHS publish them: the ICD-10-CM order file, ICD-9-CM v32 long descriptions of diagnoses
/// and procedures, and HCPCS level II as CSV.
/// </summary>
public static class PublishedTables
{
    private const string Icd10Cm = "*icd10cm_order*.txt.gz";
    private const string Icd9Cm = "*DESC_LONG_DX*.txt.gz";
    private const string Icd9Procedures = "*DESC_LONG_SG*.txt.gz";
    private const string HcpcsLevel2 = "*hcpcs*level2*.csv.gz";

    /// <summary>Every table, each with its rows in the file's order.</summary>
    public static IReadOnlyDictionary<CodeSystem, IReadOnlyList<DescribedCode>> Read(string directory) =>
        new Dictionary<CodeSystem, IReadOnlyList<DescribedCode>>
        {
            [CodeSystem.Icd10Cm] = [.. GzipLines.Read(directory, Icd10Cm).Select(Icd10)],
            [CodeSystem.Icd9Cm] = WithHeaders(GzipLines.Read(directory, Icd9Cm)),
            [CodeSystem.Icd9Procedure] = WithHeaders(GzipLines.Read(directory, Icd9Procedures)),
            [CodeSystem.Hcpcs] = Hcpcs(directory),
        };

    /// <summary>File name patterns of the tables that the folder lacks, or has more than once; all where there is no such folder.</summary>
    public static IReadOnlyList<string> Missing(string directory) =>
        [.. new[] { Icd10Cm, Icd9Cm, Icd9Procedures, HcpcsLevel2 }.Where(pattern => !Directory.Exists(directory) || Directory.GetFiles(directory, pattern).Length != 1)];

    /// <summary>Order number (5), blank, code (7), blank, 0 for a header and 1 for a code, blank, short description (60), blank, long description.</summary>
    private static DescribedCode Icd10(string line) =>
        new(line.Substring(6, 7).TrimEnd(), line[77..].Trim(), line[14] == '1', line.Substring(16, 60).TrimEnd());

    /// <summary>
    /// Code, blanks, description; billable codes only. A header is a proper prefix of a code, of three digits (four for E codes; two for procedures),
    /// and is described by the first code below it.
    /// </summary>
    private static List<DescribedCode> WithHeaders(IEnumerable<string> lines)
    {
        var codes = lines.Where(line => line.Length > 6).Select(line => (Code: line[..5].TrimEnd(), Description: line[5..].Trim())).ToList();
        var billable = codes.Select(code => code.Code).ToHashSet();
        var headerLength = codes[0].Code.Length == 4 && codes.All(code => code.Code.Length <= 4) ? 2 : 3;
        var headers = codes
            .SelectMany(code => Prefixes(code.Code, headerLength + (code.Code[0] == 'E' ? 1 : 0)).Select(prefix => (Code: prefix, code.Description)))
            .Where(header => !billable.Contains(header.Code))
            .DistinctBy(header => header.Code)
            .Select(header => new DescribedCode(header.Code, header.Description, IsBillable: false));
        return [.. codes.Select(code => new DescribedCode(code.Code, code.Description)), .. headers];
    }

    private static IEnumerable<string> Prefixes(string code, int shortest)
    {
        for (var length = shortest; length < code.Length; length++)
        {
            yield return code[..length];
        }
    }

    /// <summary>The HCPCS table alone. Modifiers (two characters) are in the same file and left out.</summary>
    public static IReadOnlyList<DescribedCode> Hcpcs(string directory)
    {
        using var reader = GzipLines.Open(directory, HcpcsLevel2);
        using var csv = CsvReader.Create(reader);
        var codes = new List<DescribedCode>();
        while (csv.Read())
        {
            if (csv.GetString("HCPC") is { Length: 5 } code)
            {
                codes.Add(new DescribedCode(
                    code,
                    csv.GetString("LONG DESCRIPTION"),
                    ShortDescription: csv.GetString("SHORT DESCRIPTION"),
                    Coverage: csv.GetString("COV") is [var coverage, ..] ? (byte)coverage : (byte)0,
                    From: Day(csv.GetString("ADD DT")),
                    To: Day(csv.GetString("TERM DT")))
                {
                    ManualSections = ManualSection.Read(csv),
                });
            }
        }

        return codes;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
