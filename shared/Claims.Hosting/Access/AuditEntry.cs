namespace Claims.Hosting.Access;

/// <summary>One write: who did what to which thing. Never changed.</summary>
/// <param name="Actor">User name, name of a key, or <c>services</c>.</param>
/// <param name="Action">What was done: "verdict given".</param>
/// <param name="Subject">Id of what it was done to.</param>
public sealed record AuditEntry(string Actor, string Action, string Subject)
{
    /// <summary>How it was before, where something was there.</summary>
    public string? Before { get; init; }

    /// <summary>How it is now.</summary>
    public string? After { get; init; }
}

/// <summary>An entry as the database keeps it.</summary>
public sealed record AuditedWrite
{
    public required long EntryId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Actor { get; init; }
    public required string Action { get; init; }
    public required string Subject { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }
}
