using Claims.Contracts;
using Claims.Ingest.Formats.X12.Reading;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Mapping;

/// <summary>
/// Reads the HI segments of a claim: diagnoses, procedures and the DRG, told apart by their qualifier (X12 code list 1270).
/// A leading A or B in the qualifier marks ICD-10; occurrence, value and condition codes are not carried.
/// </summary>
public static class HealthCodes
{
    private static readonly Dictionary<string, (DiagnosisKind Kind, CodeSystem System)> Diagnosis = new()
    {
        ["BK"] = (DiagnosisKind.Principal, CodeSystem.Icd9Cm),
        ["ABK"] = (DiagnosisKind.Principal, CodeSystem.Icd10Cm),
        ["BF"] = (DiagnosisKind.Secondary, CodeSystem.Icd9Cm),
        ["ABF"] = (DiagnosisKind.Secondary, CodeSystem.Icd10Cm),
        ["BJ"] = (DiagnosisKind.Admitting, CodeSystem.Icd9Cm),
        ["ABJ"] = (DiagnosisKind.Admitting, CodeSystem.Icd10Cm),
        ["BN"] = (DiagnosisKind.ExternalCause, CodeSystem.Icd9Cm),
        ["ABN"] = (DiagnosisKind.ExternalCause, CodeSystem.Icd10Cm),
        ["PR"] = (DiagnosisKind.ReasonForVisit, CodeSystem.Icd9Cm),
        ["APR"] = (DiagnosisKind.ReasonForVisit, CodeSystem.Icd10Cm),
    };

    private static readonly Dictionary<string, CodeSystem> Procedure = new()
    {
        ["BR"] = CodeSystem.Icd9Procedure,
        ["BQ"] = CodeSystem.Icd9Procedure,
        ["BBR"] = CodeSystem.Icd10Pcs,
        ["BBQ"] = CodeSystem.Icd10Pcs,
        ["BP"] = CodeSystem.Hcpcs,
        ["BO"] = CodeSystem.Hcpcs,
    };

    /// <summary>
    /// Diagnoses numbered as service lines point to them: principal and secondary ones in the order given, then the kinds
    /// that no line can point to.
    /// </summary>
    public static IReadOnlyList<Diagnosis> Diagnoses(Loop claim)
    {
        var found = Codes(claim).Where(c => Diagnosis.ContainsKey(c.Qualifier)).Select(c => (c.Code, Meaning: Diagnosis[c.Qualifier])).ToList();
        return [.. found
            .OrderBy(d => d.Meaning.Kind is DiagnosisKind.Principal or DiagnosisKind.Secondary ? 0 : 1)
            .Select((d, i) => new Diagnosis(i + 1, CodeText.Canonical(d.Code), d.Meaning.System, d.Meaning.Kind))];
    }

    public static IReadOnlyList<Procedure> Procedures(Loop claim) =>
        [.. Codes(claim)
            .Where(c => Procedure.ContainsKey(c.Qualifier))
            .Select((c, i) => new Procedure(i + 1, CodeText.Canonical(c.Code), Procedure[c.Qualifier], ElementText.Date(c.Date)))];

    public static string? DiagnosisRelatedGroup(Loop claim) =>
        Codes(claim).Where(c => c.Qualifier == "DR").Select(c => ElementText.OrNull(CodeText.Canonical(c.Code))).FirstOrDefault();

    private static IEnumerable<(string Qualifier, string Code, string Date)> Codes(Loop claim) =>
        from segment in claim.All("HI")
        from position in Enumerable.Range(1, segment.Count)
        let code = segment.Component(position, 2)
        where code.Length > 0
        select (segment.Component(position, 1), code, segment.Component(position, 4));
}
