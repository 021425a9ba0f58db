namespace Claims.Cli.Submitting;

/// <summary>What became of the claims that were submitted.</summary>
internal readonly record struct SubmissionCounts(int Accepted, int Rejected, int Duplicate, int Quarantined)
{
    /// <summary>Claims found in what could be read.</summary>
    public int Claims => Accepted + Rejected + Duplicate;

    public static SubmissionCounts operator +(SubmissionCounts a, SubmissionCounts b) =>
        new(a.Accepted + b.Accepted, a.Rejected + b.Rejected, a.Duplicate + b.Duplicate, a.Quarantined + b.Quarantined);

    public override string ToString() =>
        $"claims={Claims} accepted={Accepted} rejected={Rejected} duplicate={Duplicate} quarantined={Quarantined}";
}
