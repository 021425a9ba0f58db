namespace Claims.ClauseModel.Policies.Reading;

/// <summary>What the words of a clause say it is about.</summary>
internal static class ScopeReader
{
    public static ClauseScope Read(string text)
    {
        var own = BilledTogetherReader.WithoutCompanions(text);
        return new ClauseScope
        {
            Services = CodeRangeReader.Services(own),
            Diagnoses = DiagnosisReader.Scope(text),
            PlacesOfService = PlaceReader.Scope(text),
            Modifiers = ModifierReader.Scope(text),
        };
    }
}
