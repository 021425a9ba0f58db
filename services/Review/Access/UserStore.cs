using System.Data.Common;
using System.Security.Cryptography;

using Claims.Hosting.Access;
using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Review.Access;

/// <summary>People who may sign in, in storage; every change is in the audit trail.</summary>
public sealed class UserStore(Database database, AuditTrail audit, TimeProvider clock)
{
    private const string Columns =
        """
        user_name AS UserName, password_hash AS PasswordHash, roles AS Roles, must_change_password AS MustChangePassword, failed_attempts AS FailedAttempts,
        locked_until AS LockedUntil, disabled_at AS DisabledAt, stamp AS Stamp, created_at AS CreatedAt
        """;

    /// <param name="userName">Name to sign in with.</param>
    /// <param name="roles">What they are here for.</param>
    /// <param name="mustChangePassword">The first sign-in leads to a password of one's own and nowhere else.</param>
    /// <param name="by">Who adds them.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether the name was free.</returns>
    public Task<bool> AddAsync(string userName, IReadOnlyCollection<Role> roles, bool mustChangePassword, string by, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var user = new ConsoleUser { UserName = userName, Roles = Names(roles), Stamp = NewStamp(), CreatedAt = clock.GetUtcNow() };
            var isNew = await transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO review_user (user_name, roles, must_change_password, failed_attempts, stamp, created_at)
                VALUES (@UserName, @Roles, @mustChangePassword, 0, @Stamp, @CreatedAt) ON CONFLICT (user_name) DO NOTHING
                """,
                new { user.UserName, user.Roles, user.Stamp, user.CreatedAt, mustChangePassword },
                transaction) == 1;
            if (isNew)
            {
                await audit.RecordAsync(transaction, new AuditEntry(by, "user added", userName) { After = user.Roles });
            }

            return isNew;
        },
        cancellation);

    public Task<ConsoleUser?> FindAsync(string userName, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<ConsoleUser>($"SELECT {Columns} FROM review_user WHERE user_name = @userName", new { userName }), cancellation);

    public async Task<IReadOnlyList<ConsoleUser>> ListAsync(CancellationToken cancellation) => (await database.ReadAsync(
        connection => connection.QueryAsync<ConsoleUser>($"SELECT {Columns} FROM review_user ORDER BY user_name"), cancellation)).AsList();

    /// <summary>Writes what an attempt made of the account, unless another attempt came in between: guesses sent at once count one by one.</summary>
    /// <returns>Whether it was written.</returns>
    public Task<bool> RecordAttemptAsync(ConsoleUser before, ConsoleUser after, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var written = await transaction.Connection!.ExecuteAsync(
                """
                UPDATE review_user SET failed_attempts = @FailedAttempts, locked_until = @LockedUntil
                WHERE user_name = @UserName AND failed_attempts = @Before AND stamp = @Stamp
                """,
                new { after.FailedAttempts, after.LockedUntil, after.UserName, Before = before.FailedAttempts, before.Stamp },
                transaction) == 1;
            if (written && after.LockedUntil is not null && after.LockedUntil != before.LockedUntil)
            {
                await audit.RecordAsync(transaction, new AuditEntry(after.UserName, "account locked after wrong passwords", after.UserName));
            }

            return written;
        },
        cancellation);

    /// <returns>The user as it is now, with a new stamp; null where there is no such user.</returns>
    public Task<ConsoleUser?> SetPasswordAsync(string userName, string passwordHash, string by, CancellationToken cancellation) => ChangeAsync(
        userName,
        user => user with { PasswordHash = passwordHash, MustChangePassword = false, FailedAttempts = 0, LockedUntil = null },
        by,
        "password set",
        _ => null,
        cancellation);

    public Task<ConsoleUser?> SetRolesAsync(string userName, IReadOnlyCollection<Role> roles, string by, CancellationToken cancellation) =>
        ChangeAsync(userName, user => user with { Roles = Names(roles) }, by, "roles set", user => user.Roles, cancellation);

    public Task<ConsoleUser?> SetDisabledAsync(string userName, bool isDisabled, string by, CancellationToken cancellation) => ChangeAsync(
        userName,
        user => user with { DisabledAt = isDisabled ? clock.GetUtcNow() : null },
        by,
        isDisabled ? "user disabled" : "user enabled",
        _ => null,
        cancellation);

    internal async Task<ConsoleUser?> ChangeAsync(
        string userName, Func<ConsoleUser, ConsoleUser> change, string by, string action, Func<ConsoleUser, string?> shown, CancellationToken cancellation) =>
        await database.WriteAsync(
            async transaction =>
            {
                if (await FindAsync(transaction, userName) is not { } before)
                {
                    return null;
                }

                var after = change(before) with { Stamp = NewStamp() };
                await transaction.Connection!.ExecuteAsync(
                    """
                    UPDATE review_user SET password_hash = @PasswordHash, roles = @Roles, must_change_password = @MustChangePassword,
                           failed_attempts = @FailedAttempts, locked_until = @LockedUntil, disabled_at = @DisabledAt, stamp = @Stamp
                    WHERE user_name = @UserName
                    """,
                    after,
                    transaction);
                await audit.RecordAsync(transaction, new AuditEntry(by, action, userName) { Before = shown(before), After = shown(after) });
                return after;
            },
            cancellation);

    private static Task<ConsoleUser?> FindAsync(DbTransaction transaction, string userName) => transaction.Connection!.QuerySingleOrDefaultAsync<ConsoleUser>(
        $"SELECT {Columns} FROM review_user WHERE user_name = @userName", new { userName }, transaction);

    private static string Names(IReadOnlyCollection<Role> roles) => string.Join(',', roles.Distinct().Order());

    private static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
