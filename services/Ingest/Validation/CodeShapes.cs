using System.Text.RegularExpressions;

using Claims.Contracts;

namespace Claims.Ingest.Validation;

/// <summary>How codes of each system are built, without dots. Systems without a shape of their own take anything.</summary>
internal static partial class CodeShapes
{
    public static bool Fits(CodeSystem system, string code) => system switch
    {
        CodeSystem.Icd10Cm => Icd10Cm().IsMatch(code),
        CodeSystem.Icd9Cm => Icd9Cm().IsMatch(code),
        CodeSystem.Icd10Pcs => Icd10Pcs().IsMatch(code),
        CodeSystem.Icd9Procedure => Icd9Procedure().IsMatch(code),
        CodeSystem.Hcpcs => Hcpcs().IsMatch(code),
        CodeSystem.Cdt => Cdt().IsMatch(code),
        CodeSystem.Revenue => Revenue().IsMatch(code),
        CodeSystem.Ndc => Ndc().IsMatch(code),
        _ => code.Length is > 0 and <= 100,
    };

    public static string Describe(CodeSystem system) => system switch
    {
        CodeSystem.Icd10Cm => "an ICD-10-CM code: a letter, a digit, a digit or letter, and up to four more",
        CodeSystem.Icd9Cm => "an ICD-9-CM code: three to five digits, V and two to four digits, or E and three or four digits",
        CodeSystem.Icd10Pcs => "an ICD-10-PCS code: seven characters without I and O",
        CodeSystem.Icd9Procedure => "an ICD-9-CM procedure code: two to four digits",
        CodeSystem.Hcpcs => "a HCPCS code: five digits, four digits and F, T, M or U, or a letter and four digits",
        CodeSystem.Cdt => "a dental procedure code: D and four digits",
        CodeSystem.Revenue => "a revenue code: four digits",
        CodeSystem.Ndc => "a National Drug Code: ten or eleven digits",
        _ => "a code of at most 100 characters",
    };

    [GeneratedRegex(@"^[A-Z]\d[0-9A-Z]([0-9A-Z]{1,4})?$")]
    private static partial Regex Icd10Cm();

    [GeneratedRegex(@"^(\d{3,5}|V\d{2,4}|E\d{3,4})$")]
    private static partial Regex Icd9Cm();

    [GeneratedRegex(@"^[0-9A-HJ-NP-Z]{7}$")]
    private static partial Regex Icd10Pcs();

    [GeneratedRegex(@"^\d{2,4}$")]
    private static partial Regex Icd9Procedure();

    [GeneratedRegex(@"^(\d{4}[0-9FTMU]|[A-Z]\d{4})$")]
    private static partial Regex Hcpcs();

    [GeneratedRegex(@"^D\d{4}$")]
    private static partial Regex Cdt();

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex Revenue();

    [GeneratedRegex(@"^\d{10,11}$")]
    private static partial Regex Ndc();
}
