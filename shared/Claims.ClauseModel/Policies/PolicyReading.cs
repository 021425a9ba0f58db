namespace Claims.ClauseModel.Policies;

/// <summary>A policy, or everything that is wrong with its document.</summary>
public abstract record PolicyReading
{
    private PolicyReading()
    {
    }

    public sealed record Valid(Policy Policy) : PolicyReading;

    public sealed record Faulty(IReadOnlyList<PolicyFault> Faults) : PolicyReading;
}

/// <param name="Source">Name of the document.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record PolicyFault(string Source, int Line, string Message)
{
    public override string ToString() => $"{Source}:{Line} {Message}";
}
