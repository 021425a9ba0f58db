using Claims.Contracts;

namespace Claims.ClauseModel.Embeddings.Evaluation;

/// <summary>Chapters of ICD-9-CM and ICD-10-CM that have the same subject, by their published bounds; injuries and external causes included.</summary>
internal static class DiagnosisChapters
{
    private static readonly (string Subject, string First9, string Last9, string First10, string Last10)[] Chapters =
    [
        ("infectious", "001", "139", "A00", "B99"),
        ("neoplasm", "140", "239", "C00", "D49"),
        ("blood", "280", "289", "D50", "D89"),
        ("endocrine", "240", "279", "E00", "E89"),
        ("mental", "290", "319", "F01", "F99"),
        ("nervous", "320", "359", "G00", "G99"),
        ("eye", "360", "379", "H00", "H59"),
        ("ear", "380", "389", "H60", "H95"),
        ("circulatory", "390", "459", "I00", "I99"),
        ("respiratory", "460", "519", "J00", "J99"),
        ("digestive", "520", "579", "K00", "K95"),
        ("genitourinary", "580", "629", "N00", "N99"),
        ("pregnancy", "630", "679", "O00", "O9A"),
        ("skin", "680", "709", "L00", "L99"),
        ("musculoskeletal", "710", "739", "M00", "M99"),
        ("congenital", "740", "759", "Q00", "Q99"),
        ("perinatal", "760", "779", "P00", "P96"),
        ("symptom", "780", "799", "R00", "R99"),
        ("injury", "800", "999", "S00", "T88"),
        ("status", "V01", "V91", "Z00", "Z99"),
        ("external", "E00", "E99", "V00", "Y99"),
    ];

    /// <summary>Subject of the code's chapter, or the empty text.</summary>
    public static string Of(CodeSystem system, string code)
    {
        var category = code[..3];
        foreach (var (subject, first9, last9, first10, last10) in Chapters)
        {
            var (first, last) = system == CodeSystem.Icd9Cm ? (first9, last9) : (first10, last10);
            if (string.CompareOrdinal(category, first) >= 0 && string.CompareOrdinal(category, last) <= 0)
            {
                return subject;
            }
        }

        return "";
    }
}
