namespace Claims.ClauseModel.Features;

/// <summary>How a token stands to a clause, as bits. Models are trained on their numbers: added to at the end, never reordered, at most 32.</summary>
[Flags]
public enum RelationMarks : uint
{
    None = 0,

    /// <summary>The clause names services and the line's is among them.</summary>
    ServiceNamed = 1u << 0,

    DiagnosisNamed = 1u << 1,
    PlaceNamed = 1u << 2,
    ModifierNamed = 1u << 3,

    /// <summary>The clause names no services: only its words say what it is about.</summary>
    NamesNoService = 1u << 4,

    /// <summary>The clause names something that the line does not meet.</summary>
    OutOfScope = 1u << 5,

    Met = 1u << 6,
    Broken = 1u << 7,
    Unknown = 1u << 8,
    ExclusionBroken = 1u << 9,

    /// <summary>A broken number: units, frequency, charge, age.</summary>
    NumberBroken = 1u << 10,

    OutsideEffectiveDates = 1u << 11,

    /// <summary>The clause names no services; if its words meant this line, a condition would be met.</summary>
    WouldMeet = 1u << 12,

    /// <summary>The same, and a condition would be broken.</summary>
    WouldBreak = 1u << 13,

    /// <summary>The same, and the line would be excluded.</summary>
    WouldExclude = 1u << 14,

    /// <summary>Broken only when what the member had before is counted.</summary>
    HistoryBreaks = 1u << 15,

    /// <summary>The condition is about the whole claim.</summary>
    AboutClaim = 1u << 16,

    /// <summary>A number is over its limit by less than half.</summary>
    SlightlyOver = 1u << 17,

    /// <summary>By half or more.</summary>
    FarOver = 1u << 18,

    AgeBreaks = 1u << 19,
    SexBreaks = 1u << 20,
    PlaceBreaks = 1u << 21,
    DiagnosisBreaks = 1u << 22,
    AuthorizationBreaks = 1u << 23,
    ModifierBreaks = 1u << 24,
    CompanionBreaks = 1u << 25,
    FilingBreaks = 1u << 26,
    CoverBreaks = 1u << 27,
    OtherPayerBreaks = 1u << 28,
    UnitsBreak = 1u << 29,
    FrequencyBreaks = 1u << 30,
    ReferralBreaks = 1u << 31,
}
