using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Hosting.Access;

/// <summary>Keys of programs in storage: made, found, revoked; never changed otherwise.</summary>
public sealed class KeyStore(Database database, AuditTrail audit, TimeProvider clock) : IFindKeys
{
    private const string Columns =
        "key_id AS KeyId, name AS Name, secret_hash AS SecretHash, scopes AS Scopes, created_at AS CreatedAt, created_by AS CreatedBy, expires_at AS ExpiresAt, revoked_at AS RevokedAt";

    /// <returns>The key, whose secret nobody can read again later.</returns>
    public async Task<AccessKey> AddAsync(string name, IReadOnlyCollection<Scope> scopes, DateTimeOffset? expiresAt, string by, CancellationToken cancellation)
    {
        var key = AccessKey.Create();
        var stored = new StoredKey
        {
            KeyId = key.Id, Name = name, SecretHash = key.Hash(), Scopes = string.Join(',', scopes.Distinct().Order()), CreatedAt = clock.GetUtcNow(), CreatedBy = by, ExpiresAt = expiresAt,
        };
        await database.WriteAsync(
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync(
                    """
                    INSERT INTO access_key (key_id, name, secret_hash, scopes, created_at, created_by, expires_at)
                    VALUES (@KeyId, @Name, @SecretHash, @Scopes, @CreatedAt, @CreatedBy, @ExpiresAt)
                    """,
                    stored,
                    transaction);
                await audit.RecordAsync(transaction, new AuditEntry(by, "key made", key.Id) { After = $"{name}: {stored.Scopes}" });
            },
            cancellation);
        return key;
    }

    public Task<StoredKey?> FindAsync(string keyId, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<StoredKey>($"SELECT {Columns} FROM access_key WHERE key_id = @keyId", new { keyId }), cancellation);

    /// <summary>Newest first, revoked ones too.</summary>
    public async Task<IReadOnlyList<StoredKey>> ListAsync(CancellationToken cancellation) => (await database.ReadAsync(
        connection => connection.QueryAsync<StoredKey>($"SELECT {Columns} FROM access_key ORDER BY created_at DESC, key_id"), cancellation)).AsList();

    /// <returns>Whether there was one to revoke.</returns>
    public Task<bool> RevokeAsync(string keyId, string by, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var revoked = await transaction.Connection!.ExecuteAsync(
                "UPDATE access_key SET revoked_at = @now WHERE key_id = @keyId AND revoked_at IS NULL", new { keyId, now = clock.GetUtcNow() }, transaction) == 1;
            if (revoked)
            {
                await audit.RecordAsync(transaction, new AuditEntry(by, "key revoked", keyId));
            }

            return revoked;
        },
        cancellation);
}
