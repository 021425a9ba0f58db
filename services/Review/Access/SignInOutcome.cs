namespace Claims.Review.Access;

/// <summary>What came of somebody's attempt to sign in.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    public sealed record SignedIn(ConsoleUser User) : SignInOutcome;

    /// <summary>Unknown, disabled, or the wrong password: which of them is not said.</summary>
    public sealed record Refused : SignInOutcome;

    public sealed record Locked(DateTimeOffset Until) : SignInOutcome;
}
