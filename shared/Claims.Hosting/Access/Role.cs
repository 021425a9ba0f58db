namespace Claims.Hosting.Access;

/// <summary>What somebody is here for; a person can have several.</summary>
public enum Role
{
    Submitter,
    Reviewer,
    Supervisor,
    Operator,
}

/// <summary>What each role may do.</summary>
public static class RoleScopes
{
    public static IReadOnlySet<Scope> Of(Role role) => role switch
    {
        Role.Submitter => Submitter,
        Role.Reviewer => Reviewer,
        Role.Supervisor => Supervisor,
        Role.Operator => Operator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    private static readonly HashSet<Scope> Submitter = [Scope.Submit];
    private static readonly HashSet<Scope> Reviewer = [Scope.ReadClaims, Scope.Review, Scope.ReadMetrics];
    private static readonly HashSet<Scope> Supervisor = [.. Reviewer, Scope.Supervise];
    private static readonly HashSet<Scope> Operator = [Scope.Submit, Scope.ReadClaims, Scope.ReadMetrics, Scope.Operate];
}
