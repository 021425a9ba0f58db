namespace Claims.Review.Access;

/// <summary>What an attempt does to an account. Pure: the store writes what comes out.</summary>
public static class SignInRules
{
    /// <param name="user">The account before the attempt.</param>
    /// <param name="isRight">Whether the password was the right one.</param>
    /// <param name="options">Attempts and minutes.</param>
    /// <param name="now">The moment of the attempt.</param>
    /// <returns>What to answer, and the account after the attempt.</returns>
    public static (SignInOutcome Outcome, ConsoleUser After) Attempt(ConsoleUser user, bool isRight, SignInOptions options, DateTimeOffset now)
    {
        if (user.DisabledAt is not null)
        {
            return (new SignInOutcome.Refused(), user);
        }

        // Even the right password opens nothing while the account is locked, or guessing could go on behind the lock.
        if (user.LockedUntil is { } until && now < until)
        {
            return (new SignInOutcome.Locked(until), user);
        }

        if (isRight)
        {
            var open = user with { FailedAttempts = 0, LockedUntil = null };
            return (new SignInOutcome.SignedIn(open), open);
        }

        var failed = user.FailedAttempts + 1;
        if (failed < options.AttemptsBeforeLock)
        {
            return (new SignInOutcome.Refused(), user with { FailedAttempts = failed, LockedUntil = null });
        }

        var locked = now.AddMinutes(options.LockMinutes);
        return (new SignInOutcome.Locked(locked), user with { FailedAttempts = 0, LockedUntil = locked });
    }

    /// <summary>What is wrong with a new password; empty where nothing is.</summary>
    public static IReadOnlyList<string> PasswordFaults(string userName, string? password, SignInOptions options)
    {
        var faults = new List<string>();
        if (password is null || password.Length < options.ShortestPassword)
        {
            faults.Add($"A password has at least {options.ShortestPassword} characters.");
        }
        else if (password.Contains(userName, StringComparison.OrdinalIgnoreCase))
        {
            faults.Add("A password does not hold the user name.");
        }
        else if (password.Distinct().Count() < 5)
        {
            faults.Add("A password has at least five different characters.");
        }

        return faults;
    }
}
