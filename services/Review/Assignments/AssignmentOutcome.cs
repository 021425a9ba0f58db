namespace Claims.Review.Assignments;

/// <summary>Who holds a case after somebody asked for a change.</summary>
public abstract record AssignmentOutcome
{
    private AssignmentOutcome()
    {
    }

    /// <summary>Who asked, now or since earlier.</summary>
    public sealed record Held(Assignment Assignment) : AssignmentOutcome;

    /// <summary>Another reviewer: nothing was changed.</summary>
    public sealed record HeldByOther(Assignment Assignment) : AssignmentOutcome;

    /// <summary>Nobody.</summary>
    public sealed record Free : AssignmentOutcome;

    public sealed record NoSuchCase : AssignmentOutcome;
}
