namespace Claims.ClauseModel.Relations;

/// <summary>The codes of <see cref="Contracts.Violation"/>. Added to, never renamed.</summary>
public static class ViolationCodes
{
    public const string NotCovered = "NOT_COVERED";
    public const string AgeOutOfRange = "AGE_OUT_OF_RANGE";
    public const string SexMismatch = "SEX_MISMATCH";
    public const string UnitsOverLineLimit = "UNITS_OVER_LINE_LIMIT";
    public const string UnitsOverDayLimit = "UNITS_OVER_DAY_LIMIT";
    public const string FrequencyOverLimit = "FREQUENCY_OVER_LIMIT";
    public const string ChargeOverLimit = "CHARGE_OVER_LIMIT";
    public const string PriorAuthorizationMissing = "PRIOR_AUTHORIZATION_MISSING";
    public const string PlaceOfServiceNotAllowed = "PLACE_OF_SERVICE_NOT_ALLOWED";
    public const string DiagnosisNotSupporting = "DIAGNOSIS_NOT_SUPPORTING";
    public const string BilledTogether = "BILLED_TOGETHER";
    public const string ModifierMissing = "MODIFIER_MISSING";
    public const string FiledLate = "FILED_LATE";
    public const string MemberNotCovered = "MEMBER_NOT_COVERED";
    public const string OtherPayerNotStated = "OTHER_PAYER_NOT_STATED";
    public const string ReferralMissing = "REFERRAL_MISSING";

    /// <summary>Read out of the clause's words by the model; no condition of the clause says it in numbers or codes.</summary>
    public const string WordsOfClause = "WORDS_OF_CLAUSE";
}
