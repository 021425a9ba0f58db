using System.Text.RegularExpressions;
using Claims.Codes;
using Claims.Contracts;

namespace Claims.Summaries.Concepts;

/// <summary>
/// Codes written as such: ICD-10-CM with its dot ("G47.33") or after "ICD-10", HCPCS level II ("E0601"), and five digits after "CPT", "HCPCS", "code" or "procedure". What stands in no list is no code, but for CPT, whose
/// list is licensed: there the shape counts.
/// </summary>
internal static partial class CodeReader
{
    public static IEnumerable<Concept> Read(string text, int start, int length)
    {
        var codes = CodeCatalogue.Load();
        for (var match = Written().Match(text, start, length); match.Success; match = match.NextMatch())
        {
            var (system, group) = match.Groups["icd"].Success ? (CodeSystem.Icd10Cm, match.Groups["icd"]) : (CodeSystem.Hcpcs, match.Groups["hcpcs"]);
            var code = group.Value.Replace(".", "", StringComparison.Ordinal);
            if (codes.Exists(system, code, null))
            {
                var kind = system == CodeSystem.Icd10Cm ? ConceptKind.Diagnosis : code[0] == 'J' ? ConceptKind.Medication : ConceptKind.Procedure;
                yield return new Concept(kind, system, code, group.Value, group.Index, Words(codes, system, code), Assertion.Present);
            }
        }
    }

    private static string Words(CodeCatalogue codes, CodeSystem system, string code)
    {
        var words = codes.Words(system, code).ToArray();
        return string.Join(' ', words.Select(id => codes.Vocabulary[id]));
    }

    [GeneratedRegex(
        @"\b(?:(?<icd>[A-TV-Z]\d[0-9AB]\.[0-9A-Z]{1,4})|ICD-?10(?:-CM)?:?\s+(?<icd>[A-TV-Z]\d[0-9AB])|(?<hcpcs>[A-EGHJ-MP-TV]\d{4})|(?:CPT|HCPCS|codes?|procedure)(?:\s+code)?\s+(?<hcpcs>\d{5}))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
