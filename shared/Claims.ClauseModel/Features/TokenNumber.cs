namespace Claims.ClauseModel.Features;

/// <summary>Numeric features of a token, by position. Models are trained on their order: added to at the end (before <see cref="Count"/>), never reordered.</summary>
public enum TokenNumber
{
    IsHeader,
    IsDiagnosis,
    IsLine,
    IsNote,

    /// <summary>Header and lines: age on the day of service, in centuries; 0 where unknown.</summary>
    Age,
    IsFemale,
    IsMale,

    /// <summary>Header: ln(1 + total charge) / 10. Line: ln(1 + charge) / 10.</summary>
    LogCharge,

    /// <summary>Line: ln(1 + units) / 5.</summary>
    LogUnits,

    /// <summary>Line: deviations of the charge for a unit from what is usual for the code, within ±5, halved.</summary>
    ChargeDeviation,

    /// <summary>Line: the same for units.</summary>
    UnitsDeviation,

    /// <summary>Line: 1 where the code's own usual charge is known, 0 where that of its kind of service had to do.</summary>
    UsualIsKnown,

    /// <summary>Line: modifiers / 4.</summary>
    Modifiers,

    /// <summary>Line: a modifier says that the service was distinct from the others of the day.</summary>
    IsDistinct,

    /// <summary>Line: ln of the lines of the claim with the same code.</summary>
    SameCodeInClaim,

    /// <summary>Line: the member had the same service before: exp(−days / 30) of the nearest.</summary>
    SameServiceBefore,

    /// <summary>Line: the same within two days.</summary>
    SameServiceSameDays,

    /// <summary>Line: that earlier service was charged within a tenth of this one.</summary>
    SameChargeBefore,

    /// <summary>Line: it was billed by this provider.</summary>
    SameProviderBefore,

    /// <summary>Line: ln(1 + times the member had it in the year before) / 3.</summary>
    TimesInYearBefore,

    /// <summary>Line: the claim gave a text of its own.</summary>
    IsDescribed,

    /// <summary>Line: the code's last digit / 9, where it is one: the level of a visit.</summary>
    LastDigit,

    /// <summary>Diagnosis: the principal one.</summary>
    IsPrincipal,

    /// <summary>Header: ln of the number of lines / 3.</summary>
    LogLines,

    /// <summary>Header: diagnoses / 10.</summary>
    Diagnoses,
    HasPriorAuthorization,
    HasReferral,
    HasOtherPayer,

    /// <summary>Header: days from the last service to the claim / 365.</summary>
    FilingDays,

    /// <summary>Header: ln(1 + days of stay) / 4.</summary>
    LogStay,
    IsWeekend,

    /// <summary>Header: ln(1 + services the member had before) / 4.</summary>
    LogHistory,
    IsReplacement,

    /// <summary>Header: share of the lines that the member had within two days before.</summary>
    RepeatedShare,

    Count,
}
