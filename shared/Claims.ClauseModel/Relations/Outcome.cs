namespace Claims.ClauseModel.Relations;

/// <summary>How a line stands to a condition. Missing data is <see cref="Unknown"/>, never <see cref="Met"/>.</summary>
public enum Outcome
{
    NotApplicable,
    Met,
    Broken,
    Unknown,
}
