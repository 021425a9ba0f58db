using Claims.Contracts;

namespace Claims.Ingest.Formats.Fhir;

/// <summary>Code systems by the addresses that FHIR gives them (hl7.org/fhir/R4/terminologies-systems.html) and by those in use.</summary>
internal static class FhirCodeSystems
{
    private static readonly (string Part, CodeSystem System)[] Parts =
    [
        ("sid/icd-10-pcs", CodeSystem.Icd10Pcs),
        ("icd10PCS", CodeSystem.Icd10Pcs),
        ("icd-10", CodeSystem.Icd10Cm),
        ("icd-9-cm/procedure", CodeSystem.Icd9Procedure),
        ("icd-9", CodeSystem.Icd9Cm),
        ("ama-assn.org", CodeSystem.Hcpcs),
        ("hcpcs", CodeSystem.Hcpcs),
        ("/CDT", CodeSystem.Cdt),
        ("ada.org", CodeSystem.Cdt),
        ("sid/ndc", CodeSystem.Ndc),
        ("rxnorm", CodeSystem.RxNorm),
        ("snomed.info", CodeSystem.Snomed),
        ("nubc.org", CodeSystem.Revenue),
        ("RevenueCode", CodeSystem.Revenue),
    ];

    public static CodeSystem Of(string? system)
    {
        foreach (var (part, known) in Parts)
        {
            if (system?.Contains(part, StringComparison.OrdinalIgnoreCase) == true)
            {
                return known;
            }
        }

        return CodeSystem.Unknown;
    }

    /// <summary>The coding that says most: one of a known system before one of an unknown system.</summary>
    public static (CodeSystem System, string Code)? Best(IReadOnlyList<(string? System, string Code)> codings)
    {
        (CodeSystem System, string Code)? best = null;
        foreach (var coding in codings)
        {
            var system = Of(coding.System);
            if (best is null || (best.Value.System is CodeSystem.Unknown or CodeSystem.Snomed && system is not CodeSystem.Unknown))
            {
                best = (system, Normal(system, coding.Code));
            }
        }

        return best;
    }

    /// <summary>Codes are kept without dots and dashes, in upper case; those of unknown systems as they are.</summary>
    private static string Normal(CodeSystem system, string code) => system switch
    {
        CodeSystem.Unknown => code.Trim(),
        CodeSystem.Ndc => code.Replace("-", "", StringComparison.Ordinal).Trim(),
        _ => code.Replace(".", "", StringComparison.Ordinal).Trim().ToUpperInvariant(),
    };
}
