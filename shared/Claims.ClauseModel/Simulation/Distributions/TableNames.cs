namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>The files that are shipped and the tables in them, as builder and reader both name them.</summary>
internal static class TableNames
{
    /// <summary>Back-off tables of Medicare hospital stays.</summary>
    public const string Inpatient = "inpatient.csv";

    /// <summary>Usual amounts by diagnosis-related group.</summary>
    public const string InpatientAmounts = "inpatient-amounts.csv";

    /// <summary>Back-off tables of Synthea's encounters and prescriptions.</summary>
    public const string Encounters = "encounters.csv";

    /// <summary>Usual amounts by SNOMED CT and CVX code.</summary>
    public const string EncounterAmounts = "encounter-amounts.csv";

    /// <summary>ICD-10-CM in the place of ICD-9-CM diagnoses; made by hand.</summary>
    public const string Icd10Diagnoses = "icd10-diagnoses.csv";

    /// <summary>ICD-10-PCS in the place of ICD-9-CM procedures; made by hand.</summary>
    public const string Icd10Procedures = "icd10-procedures.csv";

    /// <summary>Sex and the first of five years of age, as <c>F70</c>.</summary>
    public const string Person = "person";

    /// <summary>State of residence, two letters.</summary>
    public const string State = "state";

    /// <summary>Month of the first day, 1 to 12.</summary>
    public const string Month = "month";

    /// <summary>Weekday of the first day, 0 for Sunday.</summary>
    public const string Weekday = "weekday";

    /// <summary>Claims of one person in the time that the source covers.</summary>
    public const string ClaimsOfPerson = "claims-of-person";

    /// <summary>Days between one claim of a person and the next.</summary>
    public const string Gap = "gap";

    /// <summary>Principal diagnosis (ICD-9-CM).</summary>
    public const string Principal = "principal";

    /// <summary>Number of secondary diagnoses.</summary>
    public const string SecondaryCount = "secondary-count";

    /// <summary>Secondary diagnoses (ICD-9-CM).</summary>
    public const string Secondary = "secondary";

    /// <summary>Principal procedure (ICD-9-CM volume 3), or <see cref="None"/>.</summary>
    public const string Procedure = "procedure";

    /// <summary>Days from admission to discharge.</summary>
    public const string Days = "days";

    /// <summary>Kind of encounter (SNOMED CT), the first item of a claim.</summary>
    public const string Encounter = "encounter";

    /// <summary>Number of further services.</summary>
    public const string ServiceCount = "service-count";

    /// <summary>Further services (SNOMED CT and CVX).</summary>
    public const string Service = "service";

    /// <summary>Number of findings.</summary>
    public const string FindingCount = "finding-count";

    /// <summary>Findings that the encounter was for (SNOMED CT).</summary>
    public const string Finding = "finding";

    /// <summary>Value that says there is none.</summary>
    public const string None = "-";
}
