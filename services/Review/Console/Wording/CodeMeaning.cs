using Claims.Codes;
using Claims.Contracts;

using Microsoft.Extensions.Options;

namespace Claims.Review.Console.Wording;

/// <summary>
/// What a code is about: its description where <see cref="ReviewOptions.CodeTables"/> names a copy of the published tables. Without, the words of the description, for the shipped tables hold no
/// wording; the rarest word, which says most, comes first. Of CPT and CDT, whose descriptions are licensed, it is the section that the code stands in.
/// </summary>
public sealed class CodeMeaning(IOptions<ReviewOptions> options)
{
    private readonly Lazy<CodeDescriptions?> _descriptions = new(() => options.Value.CodeTables is { } directory ? CodeDescriptions.Read(directory) : null);

    /// <summary>Empty where nothing is known of the code.</summary>
    public string Of(CodeSystem system, string code) => _descriptions.Value?.Find(system, code) ?? Words(system, code);

    /// <summary>The code system by the name that people use.</summary>
    public static string Name(CodeSystem system) => system switch
    {
        CodeSystem.Icd10Cm => "ICD-10-CM",
        CodeSystem.Icd9Cm => "ICD-9-CM",
        CodeSystem.Icd10Pcs => "ICD-10-PCS",
        CodeSystem.Icd9Procedure => "ICD-9 procedure",
        CodeSystem.Hcpcs => "HCPCS",
        CodeSystem.Cdt => "CDT",
        CodeSystem.Ndc => "NDC",
        CodeSystem.RxNorm => "RxNorm",
        CodeSystem.Snomed => "SNOMED CT",
        CodeSystem.Revenue => "revenue code",
        CodeSystem.Unknown => "unknown system",
        _ => throw new ArgumentOutOfRangeException(nameof(system), system, null),
    };

    private static string Words(CodeSystem system, string code)
    {
        var catalogue = CodeCatalogue.Load();
        List<string> words = [];
        foreach (var id in catalogue.Words(system, code))
        {
            words.Insert(0, catalogue.Vocabulary[id]);
        }

        return string.Join(", ", words);
    }
}
