namespace Claims.Contracts;

/// <summary>
/// A claim in canonical form: what Ingest makes of FHIR R4 Claim, X12 837P/I/D and canonical JSON.
/// Money is in <see cref="Currency"/>; dates are dates of service without a time zone.
/// </summary>
public sealed record Claim
{
    public required ClaimKey Key { get; init; }
    public required ClaimKind Kind { get; init; }
    public required ClaimFrequency Frequency { get; init; }
    public required PolicyReference Policy { get; init; }
    public required Member Member { get; init; }

    /// <summary>X12 loop 2010AA; FHIR Claim.provider.</summary>
    public required Provider BillingProvider { get; init; }

    /// <summary>Sum that the submitter states for the whole claim: CLM02, Claim.total.</summary>
    public required decimal TotalCharge { get; init; }

    public string Currency { get; init; } = "USD";
    public DateOnly? ServiceFrom { get; init; }
    public DateOnly? ServiceTo { get; init; }
    public DateOnly? AdmissionDate { get; init; }
    public DateOnly? DischargeDate { get; init; }

    /// <summary>Day on which the submitter made the claim (BHT04, Claim.created); late filing is judged by it.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>CMS place of service (two digits) for professional and dental claims; null where lines carry it or a bill type is used.</summary>
    public string? PlaceOfService { get; init; }

    /// <summary>NUBC type of bill without the leading zero and frequency, for institutional claims (CLM05-1).</summary>
    public string? TypeOfBill { get; init; }

    public string? DiagnosisRelatedGroup { get; init; }
    public Provider? RenderingProvider { get; init; }
    public Provider? ReferringProvider { get; init; }
    public Provider? ServiceFacility { get; init; }

    /// <summary>REF*G1, Claim.insurance.preAuthRef.</summary>
    public string? PriorAuthorization { get; init; }

    /// <summary>Claim number of the claim that this one replaces or voids: REF*F8, Claim.related.</summary>
    public string? OriginalNumber { get; init; }

    /// <summary>X12 CLM11 or Claim.accident: "AA" auto, "EM" employment, "OA" other.</summary>
    public string? RelatedCause { get; init; }

    public IReadOnlyList<Diagnosis> Diagnoses { get; init; } = [];
    public IReadOnlyList<Procedure> Procedures { get; init; } = [];
    public IReadOnlyList<ServiceLine> Lines { get; init; } = [];
    public IReadOnlyList<OtherPayer> OtherPayers { get; init; } = [];
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>What the submitter wants performance to be split by; carried through, never read by a model.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
}

public enum ClaimKind { Professional, Institutional, Dental, Pharmacy, Vision }

/// <summary>X12 CLM05-3: 1 original, 7 replacement, 8 void.</summary>
public enum ClaimFrequency { Original, Replacement, Void }

/// <summary>
/// How the claim names what it is billed under. Ingest resolves it: <see cref="PolicyId"/> is null until a policy is found.
/// </summary>
public sealed record PolicyReference
{
    /// <summary>Identifier of a loaded policy, once resolved.</summary>
    public string? PolicyId { get; init; }

    /// <summary>NM1*PR identifier, or Coverage.payor identifier.</summary>
    public string? PayerId { get; init; }

    public string? PayerName { get; init; }

    /// <summary>Group or plan: SBR03, Coverage.class.</summary>
    public string? Plan { get; init; }
}

public sealed record Member
{
    /// <summary>Member id on the card: NM1*IL or NM1*QC identifier, Coverage.subscriberId, or the Patient reference.</summary>
    public required string Id { get; init; }

    public string? FamilyName { get; init; }
    public string? GivenName { get; init; }
    public DateOnly? BirthDate { get; init; }
    public Sex Sex { get; init; }
    public DateOnly? DeathDate { get; init; }

    /// <summary>True when the patient is not the subscriber; <see cref="SubscriberId"/> then names who is.</summary>
    public bool IsDependent { get; init; }

    public string? SubscriberId { get; init; }
    public DateOnly? CoverageStart { get; init; }
    public DateOnly? CoverageEnd { get; init; }
}

public enum Sex { Unknown, Female, Male }

public sealed record Provider
{
    /// <summary>National Provider Identifier, ten digits, or null where the source gives another identifier only.</summary>
    public string? Npi { get; init; }

    /// <summary>Identifier within the source (tax id, legacy number, FHIR reference); never null, so that a provider can always be told apart.</summary>
    public required string Id { get; init; }

    public string? Name { get; init; }

    /// <summary>Health Care Provider Taxonomy code (PRV03, PractitionerRole.specialty).</summary>
    public string? Taxonomy { get; init; }

    public string? State { get; init; }
    public string? PostalCode { get; init; }
}

/// <summary>A code in the code system it belongs to, without dots, upper case.</summary>
public sealed record Diagnosis(int Sequence, string Code, CodeSystem System, DiagnosisKind Kind);

public enum DiagnosisKind { Principal, Admitting, Secondary, ExternalCause, ReasonForVisit }

public sealed record Procedure(int Sequence, string Code, CodeSystem System, DateOnly? Date);

/// <summary>Code systems a claim can name.</summary>
public enum CodeSystem
{
    Unknown,
    Icd10Cm,
    Icd9Cm,
    Icd10Pcs,
    Icd9Procedure,

    /// <summary>HCPCS level I (CPT) and level II: five characters.</summary>
    Hcpcs,

    /// <summary>Dental procedure codes: D and four digits.</summary>
    Cdt,

    /// <summary>National Drug Code, eleven digits.</summary>
    Ndc,
    RxNorm,
    Snomed,

    /// <summary>NUBC revenue code, four digits.</summary>
    Revenue,
}

public sealed record ServiceLine
{
    /// <summary>1-based; unique in the claim.</summary>
    public required int Number { get; init; }

    public required string Code { get; init; }
    public required CodeSystem System { get; init; }
    public IReadOnlyList<string> Modifiers { get; init; } = [];

    /// <summary>SV103/SV204/SV305 measured in <see cref="UnitKind"/>.</summary>
    public decimal Units { get; init; } = 1;

    public UnitKind UnitKind { get; init; } = UnitKind.Units;
    public required decimal Charge { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string? PlaceOfService { get; init; }
    public string? RevenueCode { get; init; }
    public string? Ndc { get; init; }
    public string? PriorAuthorization { get; init; }

    /// <summary>Sequences of the diagnoses that support this line.</summary>
    public IReadOnlyList<int> DiagnosisPointers { get; init; } = [];

    public Provider? RenderingProvider { get; init; }
    public string? Tooth { get; init; }
    public IReadOnlyList<string> Surfaces { get; init; } = [];

    /// <summary>Free text that came with the line (SV101-7, item.productOrService.text, NTE).</summary>
    public string? Description { get; init; }
}

public enum UnitKind { Units, Minutes, Days }

/// <summary>Another payer on the same claim (X12 loop 2320, FHIR further insurance).</summary>
public sealed record OtherPayer
{
    /// <summary>"P" primary, "S" secondary, "T" tertiary.</summary>
    public required string Responsibility { get; init; }

    public string? PayerId { get; init; }
    public string? PayerName { get; init; }
    public string? SubscriberId { get; init; }
    public decimal? Paid { get; init; }
    public DateOnly? PaidOn { get; init; }
}

/// <summary>Free text of the claim (NTE, supportingInfo, attached documents).</summary>
public sealed record Note(int Sequence, string Kind, string Text);
