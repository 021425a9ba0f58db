namespace Claims.Summaries.Generative.Providers;

/// <summary>How a provider failed to answer. Thrown below <c>IChatClient</c>, which knows no other way; above it a value.</summary>
public sealed class ProviderException : Exception
{
    public ProviderException(ProviderFault fault, string message, TimeSpan? retryAfter = null, Exception? inner = null)
        : base(message, inner) => (Fault, RetryAfter) = (fault, retryAfter);

    public ProviderFault Fault { get; }

    /// <summary>How long the provider asks to wait, where it says so.</summary>
    public TimeSpan? RetryAfter { get; }
}

public enum ProviderFault
{
    /// <summary>Too many requests; later it may answer.</summary>
    RateLimited,

    /// <summary>Down, overloaded or out of reach; later it may answer.</summary>
    Unavailable,

    /// <summary>It will not answer this: key, model, request or content are not to its liking.</summary>
    Declined,

    /// <summary>What came is not an answer as its interface documents it: not JSON, another shape, another content type, or cut off.</summary>
    Malformed,
}
