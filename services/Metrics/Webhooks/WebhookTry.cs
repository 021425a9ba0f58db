namespace Claims.Metrics.Webhooks;

/// <summary>What one try to deliver came to.</summary>
internal abstract record WebhookTry
{
    private WebhookTry()
    {
    }

    /// <param name="Code">What the receiver answered.</param>
    public sealed record Taken(string Code) : WebhookTry;

    /// <param name="Code">What went wrong.</param>
    /// <param name="IsLast">Whether there is no further try.</param>
    public sealed record Failed(string Code, bool IsLast) : WebhookTry;

    /// <summary>Another instance delivers now.</summary>
    public sealed record Passed : WebhookTry;
}
