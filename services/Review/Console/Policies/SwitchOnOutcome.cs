namespace Claims.Review.Console.Policies;

/// <summary>What became of switching a policy on.</summary>
public abstract record SwitchOnOutcome
{
    private SwitchOnOutcome()
    {
    }

    /// <summary>Claims are scored under it from now on.</summary>
    /// <param name="FileName">Where it was written.</param>
    public sealed record InUse(string FileName) : SwitchOnOutcome;

    /// <summary>It is in the folder of this process, and Scoring does not score with it.</summary>
    /// <param name="FileName">Where it was written.</param>
    /// <param name="Reason">What the operator must look at.</param>
    public sealed record Written(string FileName, string Reason) : SwitchOnOutcome;

    /// <summary>Nothing was written.</summary>
    /// <param name="Reason">Why, and what must be done.</param>
    public sealed record Refused(string Reason) : SwitchOnOutcome;
}
