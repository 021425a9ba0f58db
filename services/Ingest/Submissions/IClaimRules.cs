using Claims.Ingest.Formats;

namespace Claims.Ingest.Submissions;

/// <summary>Everything that is asked of one claim by itself, without knowing other claims. Pure.</summary>
public interface IClaimRules
{
    /// <param name="statedPolicy">Policy that the submission as a whole names, or null.</param>
    /// <param name="today">Day against which dates in the future are judged.</param>
    CheckedClaim Check(ParsedClaim parsed, string? statedPolicy, DateOnly today);
}
