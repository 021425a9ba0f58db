namespace Claims.Metrics.Webhooks;

/// <summary>One event on its way to one endpoint.</summary>
internal sealed record WebhookDelivery
{
    public required long Id { get; init; }
    public required string Endpoint { get; init; }
    public required string EventId { get; init; }
    public required string Kind { get; init; }
    public required string Body { get; init; }
}

internal enum WebhookState
{
    Pending,

    /// <summary>The receiver said so.</summary>
    Delivered,

    /// <summary>Given up after the last try; somebody has to replay it.</summary>
    Dead,
}
