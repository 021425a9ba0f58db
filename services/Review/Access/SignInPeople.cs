using Claims.Hosting.Access;

using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Claims.Review.Access;

/// <summary>Checks passwords and links, and sets new passwords.</summary>
public sealed class SignInPeople(UserStore users, SignInLinks links, AuditTrail audit, IOptions<SignInOptions> options, TimeProvider clock)
{
    private static readonly PasswordHasher<string> Hasher = new();

    /// <summary>Checked in place of the hash that an unknown user does not have, so that both take the same time.</summary>
    private static readonly string NobodysHash = Hasher.HashPassword("", Guid.NewGuid().ToString());

    public async Task<SignInOutcome> WithPasswordAsync(string userName, string password, CancellationToken cancellation)
    {
        while (true)
        {
            var user = await users.FindAsync(userName, cancellation);
            var isRight = Hasher.VerifyHashedPassword(userName, user?.PasswordHash ?? NobodysHash, password) != PasswordVerificationResult.Failed;
            if (user?.PasswordHash is null)
            {
                return new SignInOutcome.Refused();
            }

            var (outcome, after) = SignInRules.Attempt(user, isRight, options.Value, clock.GetUtcNow());
            if (after == user || await users.RecordAttemptAsync(user, after, cancellation))
            {
                await RecordAsync(outcome, cancellation);
                return outcome;
            }
        }
    }

    public async Task<SignInOutcome> WithLinkAsync(string token, CancellationToken cancellation)
    {
        var outcome = await links.UseAsync(token, cancellation) is { } userName && await users.FindAsync(userName, cancellation) is { DisabledAt: null } user
            ? new SignInOutcome.SignedIn(user)
            : (SignInOutcome)new SignInOutcome.Refused();
        await RecordAsync(outcome, cancellation);
        return outcome;
    }

    /// <returns>The user with the new password, or what is wrong with it.</returns>
    public async Task<(ConsoleUser? User, IReadOnlyList<string> Faults)> SetPasswordAsync(string userName, string? password, CancellationToken cancellation)
    {
        var faults = SignInRules.PasswordFaults(userName, password, options.Value);
        return faults.Count > 0 ? (null, faults) : (await users.SetPasswordAsync(userName, Hasher.HashPassword(userName, password!), userName, cancellation), []);
    }

    private Task RecordAsync(SignInOutcome outcome, CancellationToken cancellation) => outcome is SignInOutcome.SignedIn signedIn
        ? audit.RecordAsync(new AuditEntry(signedIn.User.UserName, "signed in", signedIn.User.UserName), cancellation)
        : Task.CompletedTask;
}
