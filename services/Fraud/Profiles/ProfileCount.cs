namespace Claims.Fraud.Profiles;

/// <summary>The sums of a <see cref="ProviderProfile"/>. Their order is that of storage: new ones are added at the end.</summary>
public enum ProfileCount
{
    Claims,

    /// <summary>Claims by kind, in the order of <see cref="Contracts.ClaimKind"/>.</summary>
    Professional,
    Institutional,
    Dental,
    Pharmacy,
    Vision,

    /// <summary>Claims that bill a stay, see <see cref="History.InpatientStay"/>; the others are outpatient.</summary>
    Inpatient,
    Lines,

    /// <summary>Charges of the claims in hundredths of the currency.</summary>
    ChargeCents,
    UnitThousandths,

    /// <summary>Distinct diagnosis codes of each claim, added up.</summary>
    Diagnoses,

    /// <summary>Inpatient procedures (ICD) of each claim, added up.</summary>
    Procedures,

    /// <summary>Claims whose first day is a Saturday or Sunday.</summary>
    Weekend,

    /// <summary>Claims that name the member's day of birth, and the ages in days on the first day of service.</summary>
    WithAge,
    AgeDays,

    /// <summary>Claims that say the member's sex.</summary>
    WithSex,
    Male,

    /// <summary>Claims of members who have died, whenever.</summary>
    Deceased,

    /// <summary>Nights of the stays.</summary>
    StayDays,

    /// <summary>Claims that say when they were made, and the days from the last day of service until then.</summary>
    WithFiling,
    FilingDays,

    /// <summary>Claims that name who referred the member.</summary>
    Referred,

    /// <summary>Claims that were held against clauses, and their lines.</summary>
    Scored,
    ScoredLines,

    /// <summary>Attention of the scored lines on no clause, and on clauses, in millionths of a line.</summary>
    NullMillionths,
    ClauseMillionths,

    /// <summary>Broken conditions, and claims with any.</summary>
    Violations,
    Violating,
    Flagged,

    /// <summary>Claims that a model gave a risk, and these risks in millionths.</summary>
    WithRisk,
    RiskMillionths,

    /// <summary>The p-values of scored claims in millionths, and claims with one of at most 0.05 and 0.01.</summary>
    PValueMillionths,
    Unusual,
    VeryUnusual,
}
