namespace Claims.Hosting.Access;

/// <summary>A program's key as the database keeps it.</summary>
public sealed record StoredKey
{
    public required string KeyId { get; init; }

    /// <summary>Which program it is for.</summary>
    public required string Name { get; init; }

    /// <summary>See <see cref="AccessKey.Hash"/>.</summary>
    public required string SecretHash { get; init; }

    /// <summary>Names of <see cref="Scope"/>, comma-separated.</summary>
    public required string Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }

    /// <summary>From when on it no longer counts; null: it counts until it is revoked.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public IReadOnlyList<Scope> ScopeList() => [.. Scopes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Scope>)];

    public bool CountsAt(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is null || now < ExpiresAt);
}
