namespace Claims.Fraud.Edits;

/// <summary>What an edit says about a line.</summary>
/// <param name="Kind">Units or pairs.</param>
/// <param name="Outcome">What came out.</param>
/// <param name="LineNumber">The line.</param>
/// <param name="Text">Why, for a person.</param>
/// <param name="LogOdds">How far a broken edit moves the natural log-odds that the claim is improper; 0 for every other outcome.</param>
public sealed record EditFinding(EditKind Kind, EditOutcome Outcome, int LineNumber, string Text, double LogOdds = 0);

/// <summary>What came of holding a line against an edit.</summary>
public enum EditOutcome
{
    /// <summary>A table speaks for the service and the day, and nothing is against it.</summary>
    Passed,

    Broken,

    /// <summary>Broken, but a modifier that the edit allows says that the services are distinct.</summary>
    Excused,

    /// <summary>No table speaks for the service, the setting or the day: nothing is known, which is not the same as passed.</summary>
    NotCovered,
}
