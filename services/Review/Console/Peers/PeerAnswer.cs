namespace Claims.Review.Console.Peers;

/// <summary>How a call of another service ended. An outage is an answer too: a page shows it in the place of what it would have shown.</summary>
public abstract record PeerAnswer<T>
{
    private PeerAnswer()
    {
    }

    public sealed record Found(T Value) : PeerAnswer<T>;

    /// <summary>The service has no such thing.</summary>
    public sealed record Missing : PeerAnswer<T>;

    /// <summary>The service will not do it.</summary>
    /// <param name="Reason">Its own words, every fault of them.</param>
    public sealed record Refused(string Reason) : PeerAnswer<T>;

    /// <summary>The service does not answer, or answers nonsense.</summary>
    /// <param name="Reason">Which service, and what to look at.</param>
    public sealed record Silent(string Reason) : PeerAnswer<T>;

    /// <summary>What was found; the default of the type where nothing was.</summary>
    public T? ValueOrDefault => this is Found found ? found.Value : default;

    /// <summary>Why there is nothing to show, in words for a page; null where there is something.</summary>
    public string? Trouble => this switch
    {
        Found => null,
        Missing => "There is no such thing.",
        Refused refused => refused.Reason,
        Silent silent => silent.Reason,
        _ => throw new InvalidOperationException($"{GetType().Name} is an answer that nobody gives."),
    };
}
