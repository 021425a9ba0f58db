namespace Claims.Ingest.Submissions;

/// <summary>Where an accepted claim stands.</summary>
public static class ClaimStatus
{
    /// <summary>Stored and on its way.</summary>
    public const string Accepted = "accepted";

    /// <summary>Its assessment has come back.</summary>
    public const string Assessed = "assessed";

    /// <summary>Assessed, and both Review and Metrics hold the assessment: nothing is left to do.</summary>
    public const string Ended = "ended";
}
