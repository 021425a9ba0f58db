namespace Claims.Summaries.Generative;

/// <summary>How one attempt at a provider ended.</summary>
public enum AttemptResult
{
    Accepted,

    /// <summary>By the guard.</summary>
    Refused,

    /// <summary>The provider's own filter stopped the answer, or it does not take the request.</summary>
    Declined,
    RateLimited,
    TimedOut,
    Unavailable,

    /// <summary>The answer is not of the provider's documented shape, or was cut off.</summary>
    Malformed,
    OverBudget,

    /// <summary>Nothing was asked: the provider failed too often lately.</summary>
    CircuitOpen,

    /// <summary>Who asked no longer waits.</summary>
    Cancelled,
}
