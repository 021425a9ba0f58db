using Claims.Review.Access;

namespace Claims.Review.Tests.Access;

public sealed class SignInRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SignInOptions Options = new() { AttemptsBeforeLock = 3, LockMinutes = 10 };

    [Fact]
    public void Wrong_passwords_lock_the_account_and_even_the_right_one_opens_nothing_then()
    {
        var user = User();

        (var first, user) = SignInRules.Attempt(user, isRight: false, Options, Now);
        (var second, user) = SignInRules.Attempt(user, isRight: false, Options, Now);
        (var third, user) = SignInRules.Attempt(user, isRight: false, Options, Now);
        (var right, user) = SignInRules.Attempt(user, isRight: true, Options, Now.AddMinutes(9));
        (var later, user) = SignInRules.Attempt(user, isRight: true, Options, Now.AddMinutes(10));

        Assert.IsType<SignInOutcome.Refused>(first);
        Assert.IsType<SignInOutcome.Refused>(second);
        Assert.Equal(new SignInOutcome.Locked(Now.AddMinutes(10)), third);
        Assert.Equal(new SignInOutcome.Locked(Now.AddMinutes(10)), right);
        Assert.IsType<SignInOutcome.SignedIn>(later);
        Assert.Equal((0, null), (user.FailedAttempts, user.LockedUntil));
    }

    [Fact]
    public void The_right_password_forgets_wrong_ones_before_it()
    {
        (_, var user) = SignInRules.Attempt(User() with { FailedAttempts = 2 }, isRight: true, Options, Now);
        var (outcome, _) = SignInRules.Attempt(user, isRight: false, Options, Now);

        Assert.IsType<SignInOutcome.Refused>(outcome);
    }

    [Fact]
    public void A_disabled_user_is_refused_like_an_unknown_one() =>
        Assert.IsType<SignInOutcome.Refused>(SignInRules.Attempt(User() with { DisabledAt = Now }, isRight: true, Options, Now).Outcome);

    [Theory]
    [InlineData(null, "at least 12 characters")]
    [InlineData("elevenchars", "at least 12 characters")]
    [InlineData("anna is my name", "user name")]
    [InlineData("aaaaaaaaaaaabbb", "five different")]
    public void A_weak_password_is_refused_with_the_reason(string? password, string reason) =>
        Assert.Contains(reason, Assert.Single(SignInRules.PasswordFaults("Anna", password, Options)), StringComparison.Ordinal);

    [Fact]
    public void A_long_password_is_taken() => Assert.Empty(SignInRules.PasswordFaults("anna", "correct horse battery", Options));

    private static ConsoleUser User() => new() { UserName = "anna", Roles = "Reviewer", Stamp = "s", CreatedAt = Now };
}
