namespace Claims.Metrics.Webhooks;

/// <summary>Where an endpoint's deliveries stand.</summary>
/// <param name="Endpoint">Its name.</param>
/// <param name="IsConfigured">False where events are left over from an endpoint that is no longer in the settings.</param>
/// <param name="Pending">Events that wait.</param>
/// <param name="Delivered">Events that were taken, as long as they are kept.</param>
/// <param name="Dead">Events that were given up.</param>
/// <param name="OldestPending">When the first that waits was made.</param>
/// <param name="LastCode">What the last try of that one came to; null before the first.</param>
/// <param name="DeadEvents">The latest that were given up, a hundred at most.</param>
public sealed record WebhookReport(
    string Endpoint, bool IsConfigured, long Pending, long Delivered, long Dead, DateTimeOffset? OldestPending, string? LastCode, IReadOnlyList<DeadWebhook> DeadEvents);

/// <summary>An event that was given up.</summary>
public sealed record DeadWebhook
{
    /// <summary>To replay it by.</summary>
    public required long Id { get; init; }

    /// <summary>As the receiver would know it.</summary>
    public required string EventId { get; init; }

    /// <summary>Name of the event.</summary>
    public required string Kind { get; init; }

    public required int Attempts { get; init; }

    /// <summary>What the last try came to: a status, or a word.</summary>
    public string? LastCode { get; init; }

    /// <summary>When the event was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
