namespace Claims.Review.Console.Peers;

/// <summary>What a service says of itself.</summary>
/// <param name="State">"healthy", "degraded" or "unhealthy"; "silent" where it does not answer, "not known" where nobody knows its address.</param>
/// <param name="Trouble">What to look at, where it does not answer.</param>
public sealed record PeerHealth(Peer Peer, string State, string? Trouble);
