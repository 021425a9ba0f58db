using Claims.Ingest.Formats;

namespace Claims.Ingest.Submissions;

/// <summary>What the submitter is told.</summary>
/// <param name="ClaimIds">Ids of the claims that were accepted or had come before, without repeats.</param>
public sealed record SubmissionAnswer(string SubmissionId, SubmissionFate Fate, Acknowledgement Acknowledgement, IReadOnlyList<string> ClaimIds);

/// <summary>What became of a submission as a whole.</summary>
public enum SubmissionFate
{
    /// <summary>At least one claim was accepted or had come before.</summary>
    Taken,

    /// <summary>Claims were found and every one was rejected.</summary>
    Rejected,

    /// <summary>No claim could be read: kept byte for byte until someone resubmits it.</summary>
    Quarantined,
}
