using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

using Claims.Hosting.Access;
using Claims.Hosting.Storage;

using Dapper;

using Microsoft.Extensions.Options;

namespace Claims.Review.Access;

/// <summary>Links that sign somebody in once: for the first password, a forgotten one, and the embedded demo.</summary>
public sealed class SignInLinks(Database database, AuditTrail audit, IOptions<SignInOptions> options, TimeProvider clock)
{
    /// <returns>The path of the link, below the address of the console.</returns>
    public async Task<string> AddAsync(string userName, string by, CancellationToken cancellation)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await database.WriteAsync(
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync(
                    "INSERT INTO review_sign_in_link (link_hash, user_name, expires_at) VALUES (@hash, @userName, @expiresAt)",
                    new { hash = Hash(token), userName, expiresAt = clock.GetUtcNow().AddHours(options.Value.LinkHours) },
                    transaction);
                await audit.RecordAsync(transaction, new AuditEntry(by, "sign-in link made", userName));
            },
            cancellation);
        return $"sign-in/link?token={token}";
    }

    /// <summary>Uses the link up.</summary>
    /// <returns>Whom it signs in; null where it is unknown, used or out of date.</returns>
    public Task<string?> UseAsync(string token, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var now = clock.GetUtcNow();
            var parameters = new { hash = Hash(token), now };
            var used = await transaction.Connection!.ExecuteAsync(
                "UPDATE review_sign_in_link SET used_at = @now WHERE link_hash = @hash AND used_at IS NULL AND expires_at > @now", parameters, transaction);
            return used == 0 ? null : await transaction.Connection!.QuerySingleAsync<string>("SELECT user_name FROM review_sign_in_link WHERE link_hash = @hash", parameters, transaction);
        },
        cancellation);

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
