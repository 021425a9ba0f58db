using Claims.Hosting.Access;

namespace Claims.Review.Access;

/// <summary>A person who signs in to the console.</summary>
public sealed record ConsoleUser
{
    public required string UserName { get; init; }

    /// <summary>As the framework's hasher writes it; null until the first password is set.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Names of <see cref="Role"/>, comma-separated.</summary>
    public required string Roles { get; init; }

    /// <summary>The next sign-in leads to a new password and nowhere else.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public int FailedAttempts { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Changes with password, roles and disabling: whoever is signed in with an older one is signed out.</summary>
    public required string Stamp { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public IReadOnlyList<Role> RoleList() => [.. Roles.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)];
}
