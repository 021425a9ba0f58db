namespace Claims.Review.Console.Operations.Queues;

/// <summary>What lies on one queue of the broker.</summary>
/// <param name="Ready">Messages that wait.</param>
/// <param name="InHand">Messages that were handed out and not acknowledged; null where the broker did not say.</param>
/// <param name="Consumers">Who takes from it.</param>
/// <param name="InRate">Messages a second that come; null where the broker did not say.</param>
/// <param name="OutRate">Messages a second that are acknowledged.</param>
public sealed record QueueLoad(string Queue, long Ready, long? InHand, long Consumers, double? InRate, double? OutRate);
