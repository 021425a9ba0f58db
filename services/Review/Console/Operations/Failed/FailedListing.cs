using Claims.Hosting.Failed;

namespace Claims.Review.Console.Operations.Failed;

/// <summary>What could be learned of failed messages.</summary>
public abstract record FailedListing
{
    private FailedListing()
    {
    }

    /// <summary>Messages live in this process: there is no broker that keeps failed ones.</summary>
    public sealed record InMemory : FailedListing;

    /// <param name="Messages">At most so many of each queue as were asked for.</param>
    /// <param name="More">Queues that hold more.</param>
    public sealed record Listed(IReadOnlyList<FailedMessage> Messages, IReadOnlyList<string> More) : FailedListing;

    public sealed record Unreachable(string Reason) : FailedListing;
}
