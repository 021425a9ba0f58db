using Claims.Contracts;

namespace Claims.Summaries.Concepts;

/// <summary>
/// Terms as clinicians write them, with the code that stands for each (<c>ClinicalTerms.csv</c>), and names of medications (<c>Medications.txt</c>): common
/// knowledge, written for this project.
/// </summary>
internal static class ListedTerms
{
    /// <summary>[rows] system, code, names; the first name stands for all.</summary>
    public static IEnumerable<(CodeSystem System, string Code, string[] Names)> Clinical() =>
        Rows("ClinicalTerms.csv").Skip(1).Select(row => row.Split(',', 3)).Select(row => (Enum.Parse<CodeSystem>(row[0]), row[1], row[2].Split('|')));

    /// <summary>A name as it is written, and the generic name that it stands for.</summary>
    public static IEnumerable<(string Name, string Generic)> Medications() =>
        Rows("Medications.txt").Where(row => row[0] != '#').Select(row => row.Split('=')).Select(row => (row[0], row[^1]));

    private static List<string> Rows(string resource)
    {
        using var file = typeof(ListedTerms).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The assembly lacks its resource {resource}.");
        using var reader = new StreamReader(file);
        var rows = new List<string>();
        while (reader.ReadLine() is { } row)
        {
            rows.Add(row);
        }

        return rows;
    }
}
