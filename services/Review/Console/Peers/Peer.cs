namespace Claims.Review.Console.Peers;

/// <summary>A service that the console asks over HTTP.</summary>
public enum Peer
{
    Ingest,
    Scoring,
    Fraud,
    Metrics,
}
