namespace Claims.Review.Console.Operations.Failed;

/// <summary>What became of doing something with failed messages.</summary>
public abstract record FailedOutcome
{
    private FailedOutcome()
    {
    }

    /// <param name="Messages">How many went where they were sent.</param>
    public sealed record Done(int Messages) : FailedOutcome;

    /// <summary>No such message lies there: somebody was quicker.</summary>
    public sealed record Gone : FailedOutcome;

    /// <summary>The queue that it was meant for does not exist; it stays.</summary>
    public sealed record Stays : FailedOutcome;

    public sealed record Unreachable(string Reason) : FailedOutcome;

    public string Words => this switch
    {
        Done done => done.Messages == 1 ? "Done." : $"Done, {done.Messages} messages.",
        Gone => "No such message lies there any more.",
        Stays => "It stays where it is: the queue it was meant for does not exist. Start the service that takes from it.",
        Unreachable unreachable => unreachable.Reason,
        _ => throw new InvalidOperationException($"{GetType().Name} is an outcome without words."),
    };
}
