using Claims.Contracts;

namespace Claims.Ingest.Publishing;

/// <summary>A claim that is stored and that nobody has been told of.</summary>
/// <param name="Event">What is to be told.</param>
/// <param name="Traceparent">The span that it was accepted in, however long ago; null where nobody traced.</param>
public sealed record UnpublishedClaim(ClaimAccepted Event, string? Traceparent);
