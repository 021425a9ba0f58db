using System.Security.Cryptography;
using System.Text;

using Claims.Hosting.Storage;

using Dapper;

using Microsoft.Extensions.Options;

namespace Claims.Fraud.Decision;

/// <summary>Where the secret of the audit draw comes from: the option, or one made once and kept in storage.</summary>
public sealed class AuditKeyStore(Database database, IOptions<FraudOptions> options)
{
    private byte[]? _key;

    public async Task<byte[]> GetAsync(CancellationToken cancellation) =>
        _key ??= options.Value.AuditKey is { } key ? Encoding.UTF8.GetBytes(key) : await KeptAsync(cancellation);

    /// <summary>Instances that start at once make one each; the first stored is everyone's.</summary>
    private Task<byte[]> KeptAsync(CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            await transaction.Connection!.ExecuteAsync(
                "INSERT INTO fraud_audit_key (only_row, secret) VALUES (1, @secret) ON CONFLICT (only_row) DO NOTHING",
                new { secret = RandomNumberGenerator.GetHexString(64) },
                transaction);
            var secret = await transaction.Connection!.QuerySingleAsync<string>("SELECT secret FROM fraud_audit_key", transaction: transaction);
            return Convert.FromHexString(secret);
        },
        cancellation);
}
