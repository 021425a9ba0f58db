using Claims.Contracts;

namespace Claims.Codes.Sections;

/// <summary>Finds the section that a code stands in.</summary>
internal static class ServiceSections
{
    public static CodeSection Other { get; } = new("", "", "other", "service");

    private static readonly Dictionary<CodeSystem, CodeSection> Whole = new()
    {
        [CodeSystem.Ndc] = new("", "", "drug", "prescription drug pharmacy medication"),
        [CodeSystem.RxNorm] = new("", "", "drug", "prescription drug pharmacy medication"),
        [CodeSystem.Snomed] = new("", "", "snomed", "clinical encounter procedure finding"),
        [CodeSystem.Icd10Pcs] = new("", "", "inpatient-procedure", "inpatient hospital procedure"),
        [CodeSystem.Icd9Procedure] = new("", "", "inpatient-procedure", "inpatient hospital procedure"),
        [CodeSystem.Icd10Cm] = new("", "", "diagnosis", "diagnosis condition disease"),
        [CodeSystem.Icd9Cm] = new("", "", "diagnosis", "diagnosis condition disease"),
    };

    public static IEnumerable<CodeSection> All =>
        [.. CptSections.All, .. CptSections.BySuffix.Values, .. HcpcsSections.All, .. CdtSections.All, .. RevenueSections.All, .. Whole.Values, Other];

    public static CodeSection Find(CodeSystem system, string code) => system switch
    {
        CodeSystem.Hcpcs when code.Length == 5 && char.IsAsciiDigit(code[0]) => Cpt(code),
        CodeSystem.Hcpcs when code.StartsWith('D') => First(CdtSections.All, code),
        CodeSystem.Hcpcs => First(HcpcsSections.All, code),
        CodeSystem.Cdt => First(CdtSections.All, code),
        CodeSystem.Revenue => First(RevenueSections.All, code),
        _ => Whole.GetValueOrDefault(system, Other),
    };

    private static CodeSection Cpt(string code) =>
        char.IsAsciiDigit(code[4]) ? First(CptSections.All, code) : CptSections.BySuffix.GetValueOrDefault(code[4], Other);

    private static CodeSection First(IReadOnlyList<CodeSection> sections, string code)
    {
        foreach (var section in sections)
        {
            if (section.Contains(code))
            {
                return section;
            }
        }

        return Other;
    }
}
