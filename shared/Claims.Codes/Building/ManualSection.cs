using System.Text.RegularExpressions;
using CsvHelper;

namespace Claims.Codes.Building;

/// <summary>
/// The Medicare manual sections of a row of the HCPCS table. The table names some sections of one manual in the other's columns, so the manual is told by the
/// shape.
/// </summary>
internal static partial class ManualSection
{
    private static readonly string[] Columns = ["CIM1", "CIM2", "CIM3", "MCM1", "MCM2", "MCM3"];

    /// <summary>Each once, in the table's order; none where the table has no such columns.</summary>
    public static IReadOnlyList<string> Read(CsvReader row) => [.. Columns
        .Select(column => row.TryGetFieldIndex(column, out var index) ? Normalise(row.GetString(index)) : "")
        .Where(section => section.Length > 0)
        .Distinct()];

    /// <summary>"60-9" for "60.9"; "2130B" for "2130.B" and "2130 B"; "2100.5" stays.</summary>
    private static string Normalise(string text)
    {
        var section = string.Concat(text.Where(letter => letter != ' ')).ToUpperInvariant();
        return section.Length == 0 ? ""
            : CoverageIssue().IsMatch(section) ? $"CIM {section.Replace('.', '-')}"
            : $"MCM {DotBeforeLetter().Replace(section, "")}";
    }

    /// <summary>Chapter of two digits and section: those of the Carriers Manual have four digits.</summary>
    [GeneratedRegex(@"^\d\d[-.]\d+[A-Z]?$")]
    private static partial Regex CoverageIssue();

    [GeneratedRegex(@"\.(?=[A-Z])")]
    private static partial Regex DotBeforeLetter();
}
