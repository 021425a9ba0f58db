namespace Claims.ClauseModel.Policies.Reading;

/// <summary>
/// What the words of a clause ask for. An exclusion that asks for nothing else asks that its services be not billed at all.
/// </summary>
internal static class ConditionReader
{
    public static IReadOnlyList<Condition> Read(string text, ClauseKind kind)
    {
        List<Condition> conditions =
        [
            .. AgeReader.Read(text),
            .. SexReader.Read(text),
            .. UnitReader.Read(text),
            .. FrequencyReader.Read(text),
            .. ChargeReader.Read(text),
            .. DiagnosisReader.Conditions(text),
            .. PlaceReader.Conditions(text),
            .. ModifierReader.Conditions(text),
            .. BilledTogetherReader.Read(text),
            .. AuthorizationReader.Read(text),
            .. FilingReader.Read(text, kind),
            .. CoverageReader.Read(text, kind),
        ];
        if (kind == ClauseKind.Exclusion && conditions.Count == 0)
        {
            conditions.Add(new Condition.NotCovered());
        }

        return conditions.Distinct().ToList();
    }
}
