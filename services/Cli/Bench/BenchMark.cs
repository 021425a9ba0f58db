namespace Claims.Cli.Bench;

/// <summary>Where a run stood at a moment.</summary>
/// <param name="Claims">Claims done.</param>
/// <param name="Elapsed">Since the first batch.</param>
/// <param name="WorkingSet">Bytes of memory of the process.</param>
/// <param name="Managed">Bytes of it that the collector holds.</param>
/// <param name="State">Bytes of storage.</param>
internal sealed record BenchMark(long Claims, TimeSpan Elapsed, long WorkingSet, long Managed, long State)
{
    /// <summary>Claims a second since an earlier mark.</summary>
    public double RateSince(BenchMark earlier) => (Claims - earlier.Claims) / Math.Max(1e-9, (Elapsed - earlier.Elapsed).TotalSeconds);
}
